using Guankao.Audit;
using Guankao.Reporting;
using Guankao.Store;

namespace Guankao.Publishing;

/// <summary>The front page: <c>await overview.Ask(ct)</c>.</summary>
public sealed class ShowOverview(LedgerStore store, CubeShelf cubes)
{
    /// <summary>The three lights of everything; empty counts while the ledger is empty.</summary>
    public async Task<Overview> Ask(CancellationToken cancellation)
    {
        var cube = await cubes.Now(cancellation);
        return await cube.Once(nameof(Overview), () => Ask(cube, cancellation), cancellation);
    }

    private async Task<Overview> Ask(PublishedCube cube, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var cells = cube.Cells.Where(cell => !cell.Key.Helping).ToList();
        var sum = cells.Aggregate(default(Tally), (sum, cell) => sum + cell.Count);
        var facets = Facets.OfAll(cube, new CommitmentSearch());
        var highlights = new OverviewHighlights(db);
        return new Overview(
            await db.LatestPeriod(cancellation) ?? "", sum.Commitments, sum.Milestones, Milestones(sum),
            facets.Verdicts.ToDictionary(choice => Enum.Parse<GoalVerdictKind>(choice.Value), choice => choice.Count ?? 0),
            facets.Grades, OverviewLights.Total(cells),
            [.. OverviewLights.By(cells, key => key.Domain).OrderBy(group => cube.PlaceOf(group.Name)).ThenBy(group => group.Name, StringComparer.Ordinal)],
            [.. OverviewLights.By(cells, key => key.Agency).OrderByDescending(group => group.Commitments).ThenBy(group => group.Name, StringComparer.Ordinal)],
            await highlights.Slipped(cancellation), await highlights.GradeDisputes(cancellation), Findings(cube));
    }

    private static Dictionary<MilestoneVerdictKind, int> Milestones(Tally sum) => new()
    {
        [MilestoneVerdictKind.MetOnTime] = sum.OnTime,
        [MilestoneVerdictKind.MetLate] = sum.Late,
        [MilestoneVerdictKind.Partly] = sum.Partly,
        [MilestoneVerdictKind.NotMet] = sum.NotMet,
        [MilestoneVerdictKind.NoEvidence] = sum.NoEvidence,
        [MilestoneVerdictKind.Unclear] = sum.Unclear,
    };

    private static IReadOnlyList<FilterChoice> Findings(PublishedCube cube) =>
    [
        .. cube.Tallies(PublishedMark.Finding).OrderByDescending(tally => tally.Count).ThenBy(tally => tally.Value, StringComparer.Ordinal)
            .Select(tally => new FilterChoice(tally.Value, tally.Count)),
    ];
}
