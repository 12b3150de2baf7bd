using Guankao.Cli.Verbs;
using Guankao.Hosting;
using Guankao.Reporting;

namespace Guankao.Cli.Tests;

public class DemoPeopleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DemoWithPeople_StartedTwice_OpensTheHalfYearOnceAndEveryItemOwesAReport()
    {
        using var file = new ScratchFile("政策表.txt", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "policy-table.txt"), Stop));
        var database = Path.Combine(Path.GetDirectoryName(file.Path)!, "demo.db");
        Assert.Equal(ExitCode.Fine, (await Call.Guankao("import", file.Path, "--database", database)).ExitCode);
        var settings = new GuankaoSettings(database);
        Assert.True((await OpenLedger.Of(settings, Stop)).Is(out var ledger, out _));
        await using (ledger)
        {
            Assert.True((await DemoPeople.Enter(ledger, settings, Stop)).Is(out var links, out _));
            Assert.Null(await DemoPeople.GiveWork(ledger, new DateOnly(2025, 3, 4), Stop));
            Assert.Null(await DemoPeople.GiveWork(ledger, new DateOnly(2025, 3, 5), Stop));

            var period = Assert.Single(await ledger.Ask<BrowsePeriods>().Ask(Stop), period => period.State == PeriodState.Reporting);
            Assert.Equal(("114年上半年", 30), (period.Name, period.Duties));
            Assert.Equal(12, links!.Count);
        }
    }
}
