using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Referrals;
using Guankao.Store.Backups;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Tests;

/// <summary>
/// A thousand names, ids and narratives, planted where caseworkers write; and then everything that comes out of the house,
/// to the public and to one valid account of each role, is searched for them: pages, files, errors, logs, traces and the database's own bytes.
/// </summary>
public sealed class ReferralLeakTests(ReferralLeakTests.PlantedSite site) : IClassFixture<ReferralLeakTests.PlantedSite>
{
    private const int Each = 334;

    public static TheoryData<string> Attackers => ["public", .. Enum.GetNames<Role>()];

    [Theory]
    [MemberData(nameof(Attackers))]
    public async Task NothingPlanted_ComesOutAnywhere_ToOneWhoHasNoPartInIt(string attacker)
    {
        using var visitor = attacker == "public" ? site.NewVisitor()
            : await site.SignedIn(Enum.Parse<Role>(attacker), PostTerms.OfCity.Contains(Enum.Parse<Role>(attacker)) ? null : "桃園市政府工務局");
        var found = new List<string>();
        foreach (var address in Addresses())
        {
            using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
            var text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
            found.AddRange(site.Planted.Where(each => text.Contains(each, StringComparison.OrdinalIgnoreCase)).Take(3).Select(each => $"{address}: {each}"));
            if (address.StartsWith("/referrals/", StringComparison.Ordinal) && site.Tokens.Any(token => address.Contains(token, StringComparison.Ordinal)))
            {
                // Somebody else's token is no address, to whoever may look at referrals at all; the rest stand before the door.
                Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.SeeOther, $"{attacker}: {answer.StatusCode}");
                Assert.True(attacker != nameof(Role.Caseworker) || answer.StatusCode == HttpStatusCode.NotFound);
            }
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task Act_OnAnothersToken_IsNotFoundAndDoesNothing()
    {
        using var stranger = await site.SignedIn(Role.Caseworker, "桃園市政府工務局");
        var token = await stranger.Token("/referrals/new");
        foreach (var handler in new[] { "Answer", "Offer", "Support", "Step", "Report", "Close", "Revoke", "Erase" })
        {
            using var answer = await stranger.PostAsync($"/referrals/{site.Tokens[0]}?handler={handler}", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["form-token"] = token, ["yes"] = "true", ["to"] = "桃園市政府工務局", ["note"] = "桃院少字第7號", ["reason"] = "transferred", ["step"] = "letter", ["day"] = "2024-01-02",
            }), TestContext.Current.CancellationToken);
            Assert.Equal((handler, HttpStatusCode.NotFound), (handler, answer.StatusCode));
        }

        Assert.Contains("待受理", (await site.Worker(ReferralSite.School).Page($"/referrals/{site.Tokens[0]}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Database_InItsOwnBytes_HoldsNoneOfThem()
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(site.Folder).Where(path => Path.GetFileName(path).StartsWith("guankao.db", StringComparison.Ordinal)))
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            open.CopyTo(copy);
            var bytes = copy.ToArray();
            found.AddRange(site.Planted.Concat(site.Tokens).Where(each => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(each)) >= 0).Take(3));
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task Backup_InClear_HoldsNoneOfThem()
    {
        using var file = new MemoryStream();
        Assert.Null((await site.Services.GetRequiredService<WriteBackup>().Do(file, "系統管理者", null, TestContext.Current.CancellationToken)).Refusal);
        file.Position = 0;
        using var plain = new MemoryStream();
        await using (var zipped = new GZipStream(file, CompressionMode.Decompress))
        {
            await zipped.CopyToAsync(plain, TestContext.Current.CancellationToken);
        }

        var text = Encoding.UTF8.GetString(plain.ToArray());
        Assert.Contains("referral_entries", text, StringComparison.Ordinal);
        Assert.Empty(site.Planted.Concat(site.Tokens).Where(each => text.Contains(each, StringComparison.Ordinal)).Take(3));
    }

    [Fact]
    public void LogsAndTraces_HoldNoneOfThemAndNoToken()
    {
        Assert.NotEmpty(site.Traced);
        foreach (var each in site.Planted.Concat(site.Tokens))
        {
            Assert.DoesNotContain(site.Logged, line => line.Contains(each, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(site.Traced, line => line.Contains(each, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Notes_ThatTellWho_AreRefusedWithoutRepeatingIt() => Assert.All(site.Refused, each =>
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, each.Status);
        Assert.DoesNotContain(each.Note, each.Sentence, StringComparison.Ordinal);
    });

    [Fact]
    public async Task ThoseWhoHoldIt_StillSeeIt()
    {
        var page = await site.Worker(ReferralSite.School).Page($"/referrals/{site.Tokens[0]}");
        Assert.Contains(site.Planted[0], page.Body!.TextContent, StringComparison.Ordinal);
    }

    private IEnumerable<string> Addresses()
    {
        foreach (var route in EveryRoute.Of(site.App).Where(route => route.Method == "GET"))
        {
            if (!route.Pattern.Contains('{', StringComparison.Ordinal))
            {
                yield return route.Pattern + (route.Handler is null ? "" : "?handler=" + route.Handler);
            }
        }

        foreach (var planted in site.Planted.Where((_, at) => at % 100 == 0))
        {
            foreach (var search in new[] { "/search?q=", "/commitments?q=", "/meetings?q=", "/trips?q=", "/lineage?q=", "/desk/acts?text=", "/desk/acts?who=" })
            {
                // What one typed oneself comes back in the box, so the last character is left off: a page that shows the whole has found it.
                yield return search + Uri.EscapeDataString(planted[..^1]);
            }
        }

        foreach (var token in site.Tokens.Take(5))
        {
            yield return $"/referrals/{token}";
            yield return $"/referrals/{token}?handler=Answer";
            yield return $"/lineage/referral/{token}";
            yield return $"/search?q={token[..6]}";
        }

        yield return "/referrals/%00";
        yield return "/referrals/' or 1=1 --";
        yield return "/clock/moved?owner=" + Uri.EscapeDataString(ReferralSite.School);
        yield return $"/agencies/{Uri.EscapeDataString(ReferralSite.School)}.ics";
        yield return "/data/v1/youth/2024.json";
    }

    /// <summary>The site with what was planted.</summary>
    public sealed class PlantedSite : ReferralSite
    {
        private static readonly string[] Frames = ["在校期間多次離開教室編號", "夜間在外遊蕩紀錄編號", "與同儕衝突後由學校輔導編號"];

        private readonly ConcurrentQueue<string> _logged = [];
        private readonly ConcurrentQueue<string> _traced = [];
        private ActivityListener? _listener;

        public List<string> Planted { get; } = [];

        public List<string> Tokens { get; } = [];

        public List<(string Note, HttpStatusCode Status, string Sentence)> Refused { get; } = [];

        public IReadOnlyCollection<string> Logged => _logged;

        public IReadOnlyCollection<string> Traced => _traced;

        public string Folder { get; } = Directory.CreateTempSubdirectory("guankao-planted-").FullName;

        protected override GuankaoSettings Settings => new(Path.Combine(Folder, "guankao.db"), City: "桃園市");

        public override async ValueTask InitializeAsync()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name != "System.Net.Http", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => _traced.Enqueue(activity.DisplayName + string.Join('\n', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))),
            };
            ActivitySource.AddActivityListener(_listener);
            await base.InitializeAsync();
            var propose = Services.GetRequiredService<ProposeReferralHandler>();
            for (var at = 0; at < Each; at++)
            {
                var (id, note) = ($"PLANT-{at:0000}-{Random.Shared.Next(1_000_000):000000}", $"{Frames[at % Frames.Length]}{at:0000}甲乙丙丁");
                var worker = new Actor(Guid.CreateVersion7(), "社會局社工", [new Post(Role.Caseworker, Social)]);
                if (at < 10)
                {
                    Tokens.Add((await Propose(id, note))["/referrals/".Length..]);
                }
                else
                {
                    var done = await propose.Do(new ProposeReferral("school", "school", id, "7-11", "", "behaviour", false, "guardian", note, School, [], Social, worker, "社會局社工"), default);
                    Assert.Null(done.Refusal);
                    Tokens.Add(ReferralToken.Shown(done.Value));
                }

                Planted.Add(id);
                Planted.Add(note);
            }

            // Names, identity numbers, telephones: refused, and kept nowhere.
            for (var at = 0; at < Each; at++)
            {
                var name = $"{"陳林黃張李王吳劉蔡楊"[at % 10]}{"美玲志豪雅婷建國佳穎"[at % 10]}{"華傑怡君俊宏淑芬明宇"[at / 10 % 10]}";
                var note = (at % 4) switch { 0 => $"案母{name}{at}失聯", 1 => $"電話09{at:00000000}", 2 => $"證號A12345{at:0000}", _ => $"住中正路{at + 100}號" };
                if (at < 12)
                {
                    var answer = await Worker(Social).Post("/referrals/new", Fields("OK-1", note));
                    Refused.Add((note, answer.StatusCode, (await answer.Page()).QuerySelector("#refusal")?.TextContent ?? ""));
                }
                else
                {
                    var worker = new Actor(Guid.CreateVersion7(), "社會局社工", [new Post(Role.Caseworker, Social)]);
                    var done = await propose.Do(new ProposeReferral("school", "school", "OK-1", "7-11", "", "behaviour", false, "guardian", note, School, [], Social, worker, "社會局社工"), default);
                    Refused.Add((note, done.Refusal is null ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, done.Refusal?.Sentence.ZhHant ?? ""));
                }

                Planted.Add(note);
            }
        }

        public override async ValueTask DisposeAsync()
        {
            _listener?.Dispose();
            await base.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }

        protected override void Also(WebApplicationBuilder builder) => builder.Logging.SetMinimumLevel(LogLevel.Trace).AddFilter(null, LogLevel.Debug).AddProvider(new Pages(_logged));

        private sealed class Pages(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
        {
            public ILogger CreateLogger(string categoryName) => this;

            public void Dispose()
            {
                // Nothing is held.
            }

            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
