using System.Globalization;
using System.Text;
using Guankao.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Bench;

/// <summary>
/// The last hour of a period over HTTP: reporters sign in, open what they owe, open a report, have it saved by itself while
/// they write, and submit it. Afterwards the database is asked whether every word that the server said it saved is there.
/// The server is one that runs already on a database made by pages-fill; the hour may be played in fewer seconds.
/// </summary>
internal static class LastHourLoad
{
    private const double BarMilliseconds = 200;

    public static async Task<int> Run(string database, string address, string reporters, string seconds, string saves)
    {
        int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        await using var services = new ServiceCollection().AddGuankao(new GuankaoSettings(database)).BuildServiceProvider();
        var stage = new LastHourStage(services);
        List<Reporter> people = [];
        await ManyCommitments.Timed("people and duties", async () => people = await stage.Prepare(Number(reporters)));
        var site = new Uri(address);
        var times = new Times();
        var visits = people.ConvertAll(person => new ReporterVisit(site, person, times));
        await ManyCommitments.Timed("signing in, two at a time", () => Parallel.ForEachAsync(
            visits, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (visit, _) => await visit.SignIn()));
        await Warm(visits[0]);
        await ManyCommitments.Timed("the hour", () => Play(visits, TimeSpan.FromSeconds(Number(seconds)), Number(saves)));
        var worst = times.Print();
        var lost = await stage.Lost(visits);
        Console.WriteLine($"{visits.Sum(visit => visit.Saved.Count)} autosaves and {visits.Count} submissions said to be kept, {lost} lost");
        visits.ForEach(visit => visit.Dispose());
        return lost == 0 && worst <= BarMilliseconds ? 0 : 1;
    }

    // The first look at each page compiles it; a city that runs has done so long ago.
    private static async Task Warm(ReporterVisit visit)
    {
        for (var round = 0; round < 30; round++)
        {
            await visit.Look();
        }
    }

    private static Task Play(List<ReporterVisit> visits, TimeSpan hour, int saves)
    {
        // Everybody begins somewhere in the first half and needs half of the time: most of the work falls into the middle.
        var random = new Random(20261231);
        return Task.WhenAll(visits.ConvertAll(visit =>
        {
            var begin = hour * 0.5 * random.NextDouble();
            var pause = hour * 0.5 / (saves + 3);
            var seed = random.Next();
            return Task.Run(() => visit.Report(begin, pause, saves, new Random(seed)));
        }));
    }
}

/// <summary>How long requests took, by kind.</summary>
internal sealed class Times
{
    private readonly Dictionary<string, List<double>> _kinds = [];

    public void Add(string kind, double milliseconds)
    {
        lock (_kinds)
        {
            (_kinds.TryGetValue(kind, out var known) ? known : _kinds[kind] = []).Add(milliseconds);
        }
    }

    public void Forget()
    {
        lock (_kinds)
        {
            _kinds.Clear();
        }
    }

    /// <summary>The p99 of a kind; 0 where there is none.</summary>
    public double P99(string kind)
    {
        lock (_kinds)
        {
            return _kinds.TryGetValue(kind, out var times) && times.Count > 0 ? times.Order().ElementAt((int)(times.Count * 0.99)) : 0;
        }
    }

    /// <summary>Prints them as rows of a table; gives the p99 of all together.</summary>
    public double Print()
    {
        var lines = new StringBuilder("| request | count | p50 ms | p99 ms | longest ms |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var (kind, times) in _kinds.Append(new("all", [.. _kinds.Values.SelectMany(times => times)])))
        {
            times.Sort();
            lines.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {times.Count} | {At(times, 0.5):0.0} | {At(times, 0.99):0.0} | {times[^1]:0.0} |");
        }

        Console.Write(lines);
        var all = _kinds.Values.SelectMany(times => times).Order().ToList();
        return At(all, 0.99);
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * part) - 1)];
}
