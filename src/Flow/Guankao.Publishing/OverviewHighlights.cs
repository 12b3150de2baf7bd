using Guankao.Audit;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>What to look at first, each with the finding that says why.</summary>
internal sealed class OverviewHighlights(AppDb db)
{
    private const int Most = 10;

    // The first that an item has is the one that is shown.
    private static readonly string[] Slips =
        [FindingCatalog.ShortOfTarget.Code, FindingCatalog.NotDone.Code, FindingCatalog.Late.Code];

    private static readonly string[] Disputes =
    [
        FindingCatalog.GradedDoneWithoutEvidence.Code, FindingCatalog.StoppedButInProgress.Code, FindingCatalog.BeatenButGradedLow.Code,
    ];

    /// <summary>Goals missed first, then milestones not done, then late ones.</summary>
    public async Task<IReadOnlyList<Highlight>> Slipped(CancellationToken cancellation)
    {
        var rows = await Having(Slips)
            .OrderBy(row => row.Goal == GoalVerdictKind.NotMet ? 0 : row.Goal == GoalVerdictKind.Partly ? 1 : 2)
            .ThenByDescending(row => row.NotMet).ThenByDescending(row => row.Late).ThenByDescending(row => row.Weighty)
            .ThenBy(row => row.Number).ThenBy(row => row.Id)
            .Take(Most).ToListAsync(cancellation);
        return await Explain(rows, Slips, cancellation);
    }

    /// <summary>Graded too kindly or too harshly for what the text supports; too kindly first.</summary>
    public async Task<IReadOnlyList<Highlight>> GradeDisputes(CancellationToken cancellation)
    {
        var kindly = Reports(Disputes[..^1]);
        var rows = await Having(Disputes)
            .OrderBy(row => kindly.Contains(row.ReportId!.Value) ? 0 : 1).ThenByDescending(row => row.Weighty)
            .ThenBy(row => row.Number).ThenBy(row => row.Id)
            .Take(Most).ToListAsync(cancellation);
        return await Explain(rows, Disputes, cancellation);
    }

    private IQueryable<ListedCommitment> Having(string[] codes)
    {
        var reports = Reports(codes);
        return ListedCommitment.In(db).Where(row => row.ReportId != null && reports.Contains(row.ReportId.Value));
    }

    private IQueryable<Guid> Reports(string[] codes) =>
        db.AuditFindings().Where(finding => codes.Contains(finding.Code)).Select(finding => finding.ReportId);

    private async Task<IReadOnlyList<Highlight>> Explain(List<ListedCommitment> rows, string[] codes, CancellationToken cancellation)
    {
        var audits = await db.Audits([.. rows.Select(row => row.ReportId!.Value)], cancellation);
        return
        [
            .. from row in rows
               let findings = audits[row.ReportId!.Value].Audit.Findings
               let finding = findings.Where(finding => codes.Contains(finding.Code)).MinBy(finding => Array.IndexOf(codes, finding.Code))
               where finding is not null
               select new Highlight(row.Row(), finding),
        ];
    }
}
