using System.Diagnostics;
using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Hosting;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Cli.Tests;

/// <summary>A run that is killed again and again ends where one that nobody disturbed ends.</summary>
public sealed class KilledRecomputeTests(TestDatabases databases) : IDisposable
{
    private const int Clocks = 360;
    private const int Kills = 4;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guankao-closed-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, EveryDatabase]
    public async Task Recompute_KilledAgainAndAgain_EndsAsOneUninterruptedRun(StoreKind store)
    {
        await using var whole = await databases.City(store);
        await using var killed = await databases.City(store);
        await Fill(whole);
        await Fill(killed);
        var close = await Call.Guankao(
            "calendar", "close", "--date", "2024-12-23", "--city", "臺北市", "--source", "本府公告", "--data", _folder.FullName, "--database", Path.Combine(_folder.FullName, "none.db"));
        Assert.Equal(ExitCode.Fine, close.ExitCode);

        var kills = 0;
        while (kills < Kills && await Killed(killed, after: 1 + (kills % 2)))
        {
            kills++;
        }

        Assert.Equal(ExitCode.Fine, (await Call.Guankao(Words(killed))).ExitCode);
        Assert.Equal(ExitCode.Fine, (await Call.Guankao(Words(whole))).ExitCode);
        Assert.True(kills == Kills, $"Killed only {kills} times.");
        Assert.Equal(await Told(whole), await Told(killed));
        Assert.Null((await whole.Verify()).Broken);
        var (one, other) = (await whole.Verify(), await killed.Verify());
        Assert.Null(other.Broken);
        Assert.Equal(one.Acts, other.Acts);
    }

    /// <summary>Starts a run in a process of its own and kills it after so many chunks; false where it came to its end.</summary>
    private async Task<bool> Killed(TestCity city, int after)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(GuankaoCommand).Assembly.Location);
        foreach (var word in Words(city))
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        for (var seen = 0; await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line;)
        {
            if (line.Contains('/', StringComparison.Ordinal) && ++seen == after)
            {
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                return true;
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Fine, process.ExitCode);
        return false;
    }

    private string[] Words(TestCity city) =>
        ["calendar", "recompute", "--chunk", "15", "--data", _folder.FullName, "--database", city.Get<GuankaoSettings>().Database];

    private static async Task Fill(TestCity city)
    {
        await using var ledger = await city.Store.Write(TestContext.Current.CancellationToken);
        for (var i = 0; i < Clocks; i++)
        {
            var started = await StartClockHandler.Do(ledger, Basis.Shipped, new StartClock(
                "trip.report", "臺北市", null, new("trip", Guid.CreateVersion7()), $"第{i % 3}局",
                Moment.StartOf(new DateOnly(2024, 9, 19).AddDays(i % 4)), "承辦", $"{i}"), TestContext.Current.CancellationToken);
            Assert.Null(started.Refusal);
        }

        await ledger.Commit(TestContext.Current.CancellationToken);
    }

    /// <summary>What became of the clocks, and what was told, without the ids that differ from city to city.</summary>
    private static async Task<string> Told(TestCity city)
    {
        var lines = new List<string>();
        for (var page = 1; page <= (Clocks / 100) + 1; page++)
        {
            var clocks = await city.Get<BrowseClocks>().Ask(ClockSelection.Open, null, page, TestContext.Current.CancellationToken);
            lines.AddRange(clocks.Rows.Select(c => $"{c.Owner} {c.Run.Start} {c.Due} {c.CalendarVersion} {c.RuleVersion}"));
            var moves = await city.Get<BrowseMoves>().Ask(null, page, TestContext.Current.CancellationToken);
            lines.AddRange(moves.Rows.Select(m => $"{m.Owner} {m.Before} {m.After} {m.Because}"));
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
