using System.Globalization;
using System.Net;
using System.Text.Json;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Bench;

/// <summary>
/// The night of a disaster over HTTP: phones report, boards stay open. Every report that a server said it took must be kept,
/// and stand on every board; how long that takes after the answer is measured for each report on each board. Phones and
/// boards are dealt out to the nodes in turn; where theirs goes down they turn to the next, as behind a balancer, and a phone
/// sends the same report again with the same key.
/// </summary>
internal static class IncidentNight
{
    private const double BarMilliseconds = 2000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(2);

    public static async Task<int> Run(string database, string nodes, string phones, string boards, string reports, string seconds, string? blows = null)
    {
        int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        var (sites, total) = (nodes.Split(',').Select(node => new Uri(node)).ToArray(), Number(reports));
        await using var services = new ServiceCollection().AddGuankao(new GuankaoSettings(database, City: "臺北市")).BuildServiceProvider();
        var incident = await Open(services);
        var times = new Times();
        var acknowledged = new Dictionary<int, long>();
        var callers = await SignIn(services, sites, Number(phones), new PostTerms(Role.Reporter, "臺北市政府消防局"), 0);
        var watchers = (await SignIn(services, sites, Number(boards), new PostTerms(Role.Dispatcher), Number(phones))).ConvertAll(browser => new WatchedBoard(browser, incident, total));
        using var stop = new CancellationTokenSource();
        var watching = watchers.ConvertAll(board => Task.Run(() => board.Watch(stop.Token)));
        await Task.WhenAll(watchers.ConvertAll(board => board.Ready));
        var tokens = await Task.WhenAll(callers.ConvertAll(phone => phone.TokenOf($"/desk/incidents/{incident}/report")));
        var night = TimeSpan.FromSeconds(Number(seconds));
        var struck = blows is null ? Task.CompletedTask : Task.WhenAll(NightBlows.Strike(blows, "node", night / 3), NightBlows.Strike(blows, "database", night * 2 / 3));
        await ManyCommitments.Timed("the night", () => Play(callers, tokens, incident, total, night, times, acknowledged));
        await struck;
        await Wait(watchers, acknowledged);
        await stop.CancelAsync();
        await Task.WhenAll(watching);
        var fine = await Judge(services, incident, watchers, acknowledged, total, times);
        callers.ForEach(phone => phone.Dispose());
        watchers.ForEach(board => board.Dispose());
        return fine ? 0 : 1;
    }

    private static async Task<Guid> Open(ServiceProvider services) => (await services.GetRequiredService<OpenIncidentHandler>().Do(
        new OpenIncident("量測", "earthquake", "city-1", false, null, [], 0, [], "量測", new Actor(Guid.CreateVersion7(), "量測", [new Post(Role.Dispatcher, null)]), "量測"), default)).Value;

    private static async Task<List<StaffBrowser>> SignIn(ServiceProvider services, Uri[] sites, int count, PostTerms post, int from)
    {
        var run = Guid.CreateVersion7().ToString("N")[20..];
        var links = new List<(int Place, string Token)>();
        for (var place = 0; place < count; place++)
        {
            var invited = await services.GetRequiredService<InvitePersonHandler>().Do(
                new InvitePerson(Actor.Console, $"量測{run}{place}", $"{run}-{place}@city.example", post, null, LinkKind.SignIn), default);
            links.Add((place, invited.Value.Token));
        }

        var browsers = links.ConvertAll(link => new StaffBrowser(sites, from + link.Place));
        await ManyCommitments.Timed($"{count} sign in, two at a time", () => Parallel.ForEachAsync(
            links, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (link, _) => await browsers[link.Place].SignIn(link.Token)));
        return browsers;
    }

    private static Task Play(
        List<StaffBrowser> phones, string[] tokens, Guid incident, int total, TimeSpan night, Times times, Dictionary<int, long> acknowledged)
    {
        var next = -1;
        var began = TimeProvider.System.GetTimestamp();
        return Task.WhenAll(phones.Select((phone, place) => Task.Run(async () =>
        {
            var random = new Random(place);
            while (Interlocked.Increment(ref next) is var mine && mine < total)
            {
                var ahead = (night * mine / total) - TimeProvider.System.GetElapsedTime(began);
                if (ahead > TimeSpan.Zero)
                {
                    await Task.Delay(ahead);
                }

                await Report(phone, tokens[place], incident, mine, random, times, acknowledged);
            }
        })));
    }

    private static async Task Report(StaffBrowser phone, string token, Guid incident, int number, Random random, Times times, Dictionary<int, long> acknowledged)
    {
        var districts = CityDistricts.Names("臺北市");
        var damage = IncidentBook.Shipped.Damage;
        var fields = new Dictionary<string, string>
        {
            ["form-token"] = token, ["key"] = string.Create(CultureInfo.InvariantCulture, $"bench-{number}"), ["damage"] = damage[random.Next(damage.Count)].Code,
            ["severity"] = IncidentBook.Shipped.Severities[random.Next(3)].Code, ["district"] = districts[random.Next(districts.Count)],
            ["place"] = string.Create(CultureInfo.InvariantCulture, $"量測路{number}號"), ["text"] = "磚牆倒塌，人行道不能通行。", ["people"] = "2", ["needs[labour]"] = "3",
        };
        var (began, sent) = (TimeProvider.System.GetTimestamp(), 0);
        while (true)
        {
            sent++;
            if (await Send(phone, incident, fields) is { } taken)
            {
                times.Add(sent == 1 ? "report" : "report that was sent again", TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
                lock (acknowledged)
                {
                    acknowledged.TryAdd(taken, TimeProvider.System.GetTimestamp());
                }

                return;
            }

            if (TimeProvider.System.GetElapsedTime(began) > Outage)
            {
                throw new InvalidOperationException($"report {number} was not taken in {Outage.TotalSeconds:0} s");
            }

            phone.TurnAway();
            await Task.Delay(500);
        }
    }

    // Null where nobody answered, or whoever did could not reach the ledger: the phone keeps the report and tries again.
    private static async Task<int?> Send(StaffBrowser phone, Guid incident, Dictionary<string, string> fields)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            using var request = new HttpRequestMessage(HttpMethod.Post, phone.At($"/desk/incidents/{incident}/report")) { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Add("X-Guankao-Queue", "1");
            using var answer = await phone.Http.SendAsync(request, patience.Token);
            var text = await answer.Content.ReadAsStringAsync(patience.Token);
            if ((int)answer.StatusCode >= 500)
            {
                return null;
            }

            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"report: {(int)answer.StatusCode} {text}");
            }

            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetProperty("number").GetInt32();
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task Wait(List<WatchedBoard> boards, Dictionary<int, long> acknowledged)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (boards.Exists(board => acknowledged.Keys.Any(number => board.SeenAt(number) == 0)) && TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(100);
        }
    }

    // Lines to a database that crashed are found dead only when they are used.
    private static async Task<IReadOnlyList<SituationLine>> Kept(ServiceProvider services, Guid incident)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return (await services.GetRequiredService<ListSituations>().Ask(incident, default))!.Value.Rows;
            }
            catch (Exception fault) when (tries < 20 && fault is System.Data.Common.DbException or InvalidOperationException or IOException)
            {
                await Task.Delay(500);
            }
        }
    }

    private static async Task<bool> Judge(ServiceProvider services, Guid incident, List<WatchedBoard> boards, Dictionary<int, long> acknowledged, int total, Times times)
    {
        var rows = await Kept(services, incident);
        var (kept, twice) = (rows.Select(row => row.Number).ToHashSet(), rows.Count - rows.DistinctBy(row => row.Place).Count());
        var lost = acknowledged.Keys.Count(number => !kept.Contains(number));
        var unseen = 0;
        foreach (var board in boards)
        {
            foreach (var (number, at) in acknowledged)
            {
                if (board.SeenAt(number) is var seen && seen == 0)
                {
                    unseen++;
                }
                else
                {
                    times.Add("on a board after the answer", Math.Max(0, TimeProvider.System.GetElapsedTime(at, seen).TotalMilliseconds));
                }
            }
        }

        times.Print();
        var p99 = times.P99("on a board after the answer");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | the night | |
            | --- | ---: |
            | reports taken | {acknowledged.Count} of {total} |
            | taken and lost | {lost} |
            | kept twice | {twice} |
            | never on a board | {unseen} of {(long)acknowledged.Count * boards.Count} |
            | on a board after the answer, p99 | {p99:0} ms (bar {BarMilliseconds:0}) |
            | lines of boards that were cut and taken up again | {boards.Sum(board => board.Cuts)} |
            """));
        return acknowledged.Count == total && lost == 0 && twice == 0 && unseen == 0 && p99 <= BarMilliseconds;
    }
}
