using Guankao.Documents;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Importing.Meetings;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Store;
using Guankao.Testing;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Meetings;

/// <summary>The series of a plan taken into the ledger: the monitor says what should have met, and what two places say differently.</summary>
public sealed class TakeSeriesTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task SamplePlan_Taken_WatchesTheStricterOfTwoCadences(StoreKind store)
    {
        await using var city = await databases.City(store);
        Assert.Equal((2, 1, 0), await Take(city, Repository.File("samples", "grant-plan.txt"), new DateOnly(2023, 1, 1)));

        var lines = await city.Get<CadenceMonitor>().Ask(2023, default);
        var torn = Assert.Single(lines, line => line.Conflict);
        Assert.Equal(["每季召開1次", "每半年召開1次"], torn.Terms.Cadences.Select(cadence => cadence.Text));
        Assert.Equal((4m, 4, 4), (torn.Watched!.PerYear, torn.Rounds.Count, torn.Missed));
        Assert.Equal(12, Assert.Single(lines, line => !line.Conflict).Missed);
        Assert.Equal((0, 0, 2), await Take(city, Repository.File("samples", "grant-plan.txt"), new DateOnly(2023, 1, 1)));
    }

    [Fact]
    public async Task RealPlan_Taken_WatchesItsSeriesAndShowsTheOneThatIsMonthlyAndQuarterly()
    {
        Assert.SkipWhen(Repository.Corpus("004_") is null, "The corpus of real documents is not beside the repository.");
        await using var city = await databases.City(StoreKind.Sqlite);
        Assert.Equal((24, 1, 0), await Take(city, Repository.Corpus("004_")!, new DateOnly(2023, 1, 1)));

        var lines = await city.Get<CadenceMonitor>().Ask(2023, default);
        Assert.Equal(24, lines.Count);
        var torn = Assert.Single(lines, line => line.Conflict);
        Assert.Equal([12m, 4m], torn.Terms.Cadences.Select(cadence => cadence.PerYear).Distinct());
        Assert.Equal((12m, 12), (torn.Watched!.PerYear, torn.Missed));

        // Nothing was held: what should have met is every round; five series meet when something happens.
        Assert.All(lines, line => Assert.Equal(line.Rounds.Count, line.Missed));
        Assert.All(lines.Where(line => line.Watched is { Every: 4 }), line => Assert.Equal(3, line.Rounds.Count));
        Assert.Equal(19, lines.Count(line => line.Rounds.Count > 0));
        Assert.All(lines, line => Assert.All(line.Terms.Cadences.Where(cadence => cadence.Sha256.Length > 0), cadence => Assert.True(cadence.Locator?.Line > 0)));
    }

    private static async Task<(int Opened, int Conflicts, int Known)> Take(TestCity city, string path, DateOnly from)
    {
        using var file = File.OpenRead(path);
        Assert.True(RecognisedDocument.Read(DocumentReader.Read(file, Path.GetFileName(path)).Value).Is(out var read, out _));
        var done = await city.Get<TakeSeriesHandler>().Do(new TakeSeries(read!.Tables.Document, read.Plan!, from, Actor.LocalOwner, "研考會", "依計畫"), default);
        Assert.True(done.Is(out var receipt, out var refusal), refusal?.Sentence.En);
        return (receipt.Opened.Count, receipt.Conflicts, receipt.Known);
    }
}
