using System.Globalization;
using System.Net;
using System.Text;
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
/// boards are dealt out to the nodes in turn.
/// </summary>
internal static class IncidentNight
{
    private const double BarMilliseconds = 2000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<int> Run(string database, string nodes, string phones, string boards, string reports, string seconds)
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
        await ManyCommitments.Timed("the night", () => Play(callers, tokens, incident, total, TimeSpan.FromSeconds(Number(seconds)), times, acknowledged));
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

        var browsers = links.ConvertAll(link => new StaffBrowser(sites[link.Place % sites.Length], from + link.Place));
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
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/desk/incidents/{incident}/report") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Guankao-Queue", "1");
        var began = TimeProvider.System.GetTimestamp();
        using var answer = await phone.Http.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"report: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        times.Add("report", TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        lock (acknowledged)
        {
            acknowledged[json.RootElement.GetProperty("number").GetInt32()] = TimeProvider.System.GetTimestamp();
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

    private static async Task<bool> Judge(ServiceProvider services, Guid incident, List<WatchedBoard> boards, Dictionary<int, long> acknowledged, int total, Times times)
    {
        var kept = (await services.GetRequiredService<ListSituations>().Ask(incident, default))!.Value.Rows.Select(row => row.Number).ToHashSet();
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
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{acknowledged.Count} of {total} taken, {lost} lost; {unseen} of {(long)acknowledged.Count * boards.Count} never on a board; p99 {p99:0} ms"));
        return acknowledged.Count == total && lost == 0 && unseen == 0 && p99 <= BarMilliseconds;
    }
}

/// <summary>An open board, and when each report stood on it.</summary>
internal sealed class WatchedBoard(StaffBrowser browser, Guid incident, int most) : IDisposable
{
    private readonly long[] _seen = new long[most + 1];
    private readonly TaskCompletionSource _ready = new();

    /// <summary>Done once the line is open.</summary>
    public Task Ready => _ready.Task;

    public void Dispose() => browser.Dispose();

    public long SeenAt(int number) => number < _seen.Length ? Interlocked.Read(ref _seen[number]) : 0;

    public async Task Watch(CancellationToken stop)
    {
        try
        {
            using var answer = await browser.Http.GetAsync($"/desk/incidents/{incident}/live?since=0", HttpCompletionOption.ResponseHeadersRead, stop);
            answer.EnsureSuccessStatusCode();
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(stop), Encoding.UTF8);
            _ready.TrySetResult();
            while (await lines.ReadLineAsync(stop) is { } line)
            {
                Note(line);
            }
        }
        catch (OperationCanceledException)
        {
            // The night is over.
        }
        catch (Exception fault)
        {
            _ready.TrySetException(fault);
            throw;
        }
    }

    // Two hundred boards on the machine that serves them: the numbers are looked for, the rest is not taken apart.
    private void Note(string line)
    {
        const string mark = "\"n\":";
        var now = TimeProvider.System.GetTimestamp();
        for (var at = line.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = line.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            var end = at + mark.Length;
            var number = 0;
            while (end < line.Length && char.IsAsciiDigit(line[end]))
            {
                number = (number * 10) + line[end++] - '0';
            }

            if (number < _seen.Length)
            {
                Interlocked.CompareExchange(ref _seen[number], now, 0);
            }
        }
    }
}
