using System.Net;
using System.Text;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Store;
using Guankao.Testing.Databases;
using Microsoft.AspNetCore.DataProtection;

namespace Guankao.Ledger.Tests.Notices;

public sealed class WebhookTests(TestDatabases databases)
{
    private static readonly Actor Keeper = new(Guid.CreateVersion7(), "系統管理者", [new Post(Role.Keeper, null)]);

    private readonly EphemeralDataProtectionProvider _seals = new();

    [Theory, EveryDatabase]
    public async Task Call_NewNotice_IsSignedWithTheSecretShownOnce(StoreKind store)
    {
        await using var city = await databases.City(store);
        using var receiver = new Receiver();
        var secret = (await Subscribed(city, receiver)).Secret;
        await Raised(city);

        Assert.Equal(1, await Calls(city));

        var call = Assert.Single(receiver.Calls);
        Assert.Contains("床位", call.Body, StringComparison.Ordinal);
        Assert.True(WebhookSignature.Holds(secret, call.Body, call.Signature, city.Clock.GetUtcNow(), TimeSpan.FromMinutes(5)));
        Assert.False(WebhookSignature.Holds(secret, call.Body + " ", call.Signature, city.Clock.GetUtcNow(), TimeSpan.FromMinutes(5)));
        Assert.False(WebhookSignature.Holds("other", call.Body, call.Signature, city.Clock.GetUtcNow(), TimeSpan.FromMinutes(5)));
        Assert.False(WebhookSignature.Holds(secret, call.Body, call.Signature, city.Clock.GetUtcNow().AddHours(1), TimeSpan.FromMinutes(5)));
    }

    [Theory, EveryDatabase]
    public async Task Call_ReceiverFails_ComesAgainUnderTheSameId(StoreKind store)
    {
        await using var city = await databases.City(store);
        using var receiver = new Receiver { Answer = 503 };
        await Subscribed(city, receiver);
        await Raised(city);
        Assert.Equal(0, await Calls(city));

        receiver.Answer = 204;
        Assert.Equal(0, await Calls(city));
        city.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await Calls(city));
        Assert.Equal(2, receiver.Calls.Count);
        Assert.Single(receiver.Calls.Select(call => call.Id).Distinct());
    }

    [Fact]
    public async Task Call_SubscriptionEnded_HearsNothingMore()
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        using var receiver = new Receiver();
        var subscription = await Subscribed(city, receiver);
        await Raised(city);
        Assert.Null((await new SubscribeHandler(city.Store, _seals).End(subscription.Id, Keeper, "不再使用", CancellationToken.None)).Refusal);
        Assert.Equal(0, await Calls(city));
        Assert.Empty(receiver.Calls);
    }

    [Theory]
    [InlineData("http://elsewhere.example/hook")]
    [InlineData("ftp://elsewhere.example/hook")]
    [InlineData("https://user:secret@elsewhere.example/hook")]
    [InlineData("file:///etc/hosts")]
    [InlineData("")]
    public async Task Subscribe_UnsafeAddress_IsRefusedWithASentence(string address)
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        var outcome = await new SubscribeHandler(city.Store, _seals).Do(new Subscribe(address, Keeper, "測試"), CancellationToken.None);
        Assert.Equal("webhook-address-unusable", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task Subscribe_Evaluator_MayNot()
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        var evaluator = new Actor(Guid.CreateVersion7(), "研考會承辦", [new Post(Role.Evaluator, null)]);
        var outcome = await new SubscribeHandler(city.Store, _seals).Do(new Subscribe("https://a.example/", evaluator, "測試"), CancellationToken.None);
        Assert.Equal("not-permitted", outcome.Refusal?.Code);
    }

    private async Task<Subscription> Subscribed(TestCity city, Receiver receiver) =>
        (await new SubscribeHandler(city.Store, _seals).Do(new Subscribe(receiver.Address, Keeper, "介接"), CancellationToken.None)).Value;

    private static async Task Raised(TestCity city)
    {
        var room = new PostRoom(city, new NoMailBox());
        await room.Raise(PostRoom.Returned());
        await room.Deliver();
    }

    private async Task<int> Calls(TestCity city)
    {
        using var line = CallSubscribers.Line();
        return await new CallSubscribers(city.Store, line, _seals, PostRoom.Settings, city.Clock).Do(CancellationToken.None);
    }

    private sealed class NoMailBox : IMailBox
    {
        public Task<HandoverResult> HandOver(Posting letter, CancellationToken cancellation) =>
            Task.FromResult(new HandoverResult(Handover.Taken, null));
    }

    /// <summary>A program of the city on this machine.</summary>
    private sealed class Receiver : IDisposable
    {
        private readonly HttpListener _door = new();

        public Receiver()
        {
            using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/hook/";
            }

            _door.Prefixes.Add(Address);
            _door.Start();
            _ = Serve();
        }

        public string Address { get; }

        public int Answer { get; set; } = 204;

        public List<(string Id, string Signature, string Body)> Calls { get; } = [];

        public void Dispose() => _door.Close();

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    var visit = await _door.GetContextAsync();
                    using var reader = new StreamReader(visit.Request.InputStream, Encoding.UTF8);
                    Calls.Add((visit.Request.Headers[WebhookSignature.CallHeader]!, visit.Request.Headers[WebhookSignature.Header]!, await reader.ReadToEndAsync()));
                    visit.Response.StatusCode = Answer;
                    visit.Response.Close();
                }
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                // The door was closed.
            }
        }
    }
}
