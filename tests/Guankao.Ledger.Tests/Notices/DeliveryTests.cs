using System.Text;
using Guankao.Identity;
using Guankao.Notices;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Ledger.Tests.Notices;

public sealed class DeliveryTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Deliver_ReturnedReport_ReachesTheReporterAtOnce(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using var server = new MailServer();
        var room = new PostRoom(city, Smtp(server));
        await room.Raise(PostRoom.Returned());

        Assert.Equal(new DeliveryRound(1, 0, 0, 0), await room.Deliver());

        var letter = Assert.Single(server.Letters);
        Assert.Contains("To: reporter@city.example", letter, StringComparison.Ordinal);
        Assert.Contains("https://city.example/desk/reports/1", Body(letter), StringComparison.Ordinal);
        Assert.Contains("長照床位的填報被退回", Body(letter), StringComparison.Ordinal);
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Raise_SameOccasionTwice_WritesOnce(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using var server = new MailServer();
        var room = new PostRoom(city, Smtp(server));
        await room.Raise(PostRoom.Returned(), PostRoom.Returned());
        await room.Raise(PostRoom.Returned());
        await room.Deliver();
        await room.Deliver();
        Assert.Single(server.Letters);
    }

    [Theory, EveryDatabase]
    public async Task Deliver_ManyThatDoNotPress_AreOneLetterInTheMorning(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using var server = new MailServer();
        var room = new PostRoom(city, Smtp(server));
        await room.Raise([.. Enumerable.Range(1, 30).Select(each => PostRoom.DueSoon($"第{each}件"))]);
        Assert.Equal(0, (await room.Deliver()).Sent);

        city.Clock.Pass(TimeSpan.FromHours(24));
        Assert.Equal(1, (await room.Deliver()).Sent);
        var body = Body(Assert.Single(server.Letters));
        Assert.Contains("第1件", body, StringComparison.Ordinal);
        Assert.Contains("第30件", body, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Deliver_ProgramDiedWhileSending_IsNotRepeatedByItself(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using var server = new MailServer();
        var room = new PostRoom(city, new DyingMailBox());
        await room.Raise(PostRoom.Returned());
        await Assert.ThrowsAsync<InvalidOperationException>(room.Deliver);

        var again = new PostRoom(city, Smtp(server));
        Assert.Equal(new DeliveryRound(0, 0, 0, 0), await again.Deliver());
        city.Clock.Pass(PostRoom.Settings.Lost);
        Assert.Equal(new DeliveryRound(0, 0, 0, 1), await again.Deliver());
        Assert.Empty(server.Letters);

        var letter = await again.OnlyLetter();
        Assert.Equal(LetterState.Uncertain, letter.State);
        var keeper = new Actor(Guid.CreateVersion7(), "系統管理者", [new Post(Role.Keeper, null)]);
        var copy = await new RepeatLetterHandler(city.Store).Do(new RepeatLetter(letter.Id, keeper, "對方說沒收到"), CancellationToken.None);
        Assert.Null(copy.Refusal);
        await again.Deliver();
        Assert.Single(server.Letters);
    }

    [Theory, EveryDatabase]
    public async Task Deliver_LineBrokeAfterTheText_IsUncertain(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using var server = new MailServer { HangsUpAfterText = true };
        var room = new PostRoom(city, Smtp(server));
        await room.Raise(PostRoom.Returned());
        Assert.Equal(1, (await room.Deliver()).Uncertain);
        city.Clock.Pass(TimeSpan.FromDays(1));
        await room.Deliver();
        Assert.Single(server.Letters);
    }

    [Theory, EveryDatabase]
    public async Task Deliver_ServerIsAway_TriesAgainLaterAndGivesUpInTheEnd(StoreKind store)
    {
        await using var city = await databases.City(store);
        var server = new MailServer();
        var box = Smtp(server);
        await server.DisposeAsync();
        var room = new PostRoom(city, box);
        await room.Raise(PostRoom.Returned());
        Assert.Equal(1, (await room.Deliver()).Put);
        Assert.Equal(0, (await room.Deliver()).Put);
        for (var tries = 1; tries < PostRoom.Settings.MostTries; tries++)
        {
            city.Clock.Pass(TimeSpan.FromDays(1));
            await room.Deliver();
        }

        var letter = await room.OnlyLetter();
        Assert.Equal((LetterState.Refused, PostRoom.Settings.MostTries), (letter.State, letter.Tries));
    }

    [Theory]
    [InlineData("550 no such box", LetterState.Refused)]
    [InlineData("450 busy", LetterState.Waiting)]
    public async Task Deliver_ServerDeclines_DecidesByItsAnswer(string answer, LetterState stands)
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        await using var server = new MailServer { ToRecipient = answer };
        var room = new PostRoom(city, Smtp(server));
        await room.Raise(PostRoom.Returned());
        await room.Deliver();
        Assert.Equal(stands, (await room.OnlyLetter()).State);
        Assert.Empty(server.Letters);
    }

    [Fact]
    public async Task Deliver_LineBreakInATitle_BecomesNoHeader()
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        await using var server = new MailServer();
        var room = new PostRoom(city, Smtp(server));
        await room.Raise(PostRoom.Returned(what: "標題\r\nBcc: everyone@city.example\r\n\r\n假內容"));
        await room.Deliver();
        Assert.DoesNotContain(Assert.Single(server.Letters).Split('\n'), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Deliver_NobodyHoldsThePost_IsShownAndNotLost()
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        await using var server = new MailServer();
        var room = new PostRoom(city, Smtp(server));
        await room.Raise(PostRoom.Returned() with { To = Addressee.At(Role.Approver, "工務局") });
        await room.Deliver();
        Assert.Single(await new BrowseLetters(city.Store).Unaddressed(10, CancellationToken.None));
    }

    [Fact]
    public async Task Repeat_Reporter_MayNot()
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        var reporter = new Actor(PostRoom.Reporter, "社會局承辦", [new Post(Role.Reporter, "社會局")]);
        var outcome = await new RepeatLetterHandler(city.Store).Do(new RepeatLetter(Guid.CreateVersion7(), reporter, "再寄"), CancellationToken.None);
        Assert.Equal("not-permitted", outcome.Refusal?.Code);
    }

    internal static SmtpMailBox Smtp(MailServer server) =>
        new(MailSettings.Read($"smtp://127.0.0.1:{server.Port}?from=guankao@city.example").Value);

    internal static string Body(string letter)
    {
        var (head, body) = (letter[..letter.IndexOf("\n\n", StringComparison.Ordinal)], letter[(letter.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
        return head.Contains("base64", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))) : body;
    }

    private sealed class DyingMailBox : IMailBox
    {
        public Task<HandoverResult> HandOver(Posting letter, CancellationToken cancellation) =>
            throw new InvalidOperationException("The program was killed.");
    }
}
