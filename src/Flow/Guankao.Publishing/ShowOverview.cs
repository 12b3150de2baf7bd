using Guankao.Audit;
using Guankao.Reporting;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>The front page: <c>await overview.Ask(ct)</c>.</summary>
public sealed class ShowOverview(LedgerStore store)
{
    /// <summary>The three lights of everything; empty counts while the ledger is empty.</summary>
    public async Task<Overview> Ask(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var rows = ListedCommitment.In(db);
        var lights = await OverviewLights.Of(rows, cancellation);
        var domains = await DomainOrder.Sort(db, OverviewLights.By(lights, row => row.Domain), group => group.Name, cancellation);
        var highlights = new OverviewHighlights(db);
        return new Overview(
            await db.LatestPeriod(cancellation) ?? "", lights.Sum(row => row.Count),
            await rows.SumAsync(row => row.Milestones, cancellation),
            await Milestones(rows, cancellation), await Goals(rows, cancellation), await Grades(rows, cancellation),
            OverviewLights.Total(lights), domains,
            [.. OverviewLights.By(lights, row => row.Lead).OrderByDescending(group => group.Commitments).ThenBy(group => group.Name, StringComparer.Ordinal)],
            await highlights.Slipped(cancellation), await highlights.GradeDisputes(cancellation), await Findings(db, cancellation));
    }

    private static async Task<IReadOnlyDictionary<MilestoneVerdictKind, int>> Milestones(
        IQueryable<ListedCommitment> rows, CancellationToken cancellation)
    {
        var sums = await rows.GroupBy(row => 1).Select(all => new
        {
            OnTime = all.Sum(row => row.OnTime ?? 0), Late = all.Sum(row => row.Late ?? 0), Partly = all.Sum(row => row.Partly ?? 0),
            NotMet = all.Sum(row => row.NotMet ?? 0), NoEvidence = all.Sum(row => row.NoEvidence ?? 0), Unclear = all.Sum(row => row.Unclear ?? 0),
        }).FirstOrDefaultAsync(cancellation);
        return new Dictionary<MilestoneVerdictKind, int>
        {
            [MilestoneVerdictKind.MetOnTime] = sums?.OnTime ?? 0,
            [MilestoneVerdictKind.MetLate] = sums?.Late ?? 0,
            [MilestoneVerdictKind.Partly] = sums?.Partly ?? 0,
            [MilestoneVerdictKind.NotMet] = sums?.NotMet ?? 0,
            [MilestoneVerdictKind.NoEvidence] = sums?.NoEvidence ?? 0,
            [MilestoneVerdictKind.Unclear] = sums?.Unclear ?? 0,
        };
    }

    private static async Task<IReadOnlyDictionary<GoalVerdictKind, int>> Goals(
        IQueryable<ListedCommitment> rows, CancellationToken cancellation) =>
        await rows.Where(row => row.Goal != null).GroupBy(row => row.Goal!.Value)
            .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancellation);

    private static async Task<IReadOnlyList<FilterChoice>> Grades(IQueryable<ListedCommitment> rows, CancellationToken cancellation) =>
        await rows.Where(row => row.Grade != null).GroupBy(row => row.Grade!).OrderBy(same => same.Key)
            .Select(same => new FilterChoice(same.Key, same.Count())).ToListAsync(cancellation);

    private static async Task<IReadOnlyList<FilterChoice>> Findings(AppDb db, CancellationToken cancellation)
    {
        var latest = db.LatestReports().Select(report => report.Id);
        var found = await db.AuditFindings().Where(finding => latest.Contains(finding.ReportId)).GroupBy(finding => finding.Code)
            .Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancellation);
        return [.. found.OrderByDescending(same => same.Count).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new FilterChoice(same.Key, same.Count))];
    }
}
