using Guankao.Audit;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>What to look at first, each with the finding that says why.</summary>
internal sealed class OverviewHighlights(AppDb db)
{
    private const int Most = 10;
    private const string GradeCodes = "grade-";

    /// <summary>Goals missed first, then milestones not done, then late ones.</summary>
    public async Task<IReadOnlyList<Highlight>> Slipped(CancellationToken cancellation)
    {
        var explained = db.AuditFindings()
            .Where(finding => !finding.Code.StartsWith(GradeCodes)).Select(finding => finding.ReportId);
        var rows = await ListedCommitment.In(db)
            .Where(row => row.ReportId != null && explained.Contains(row.ReportId.Value))
            .Where(row => row.Goal == GoalVerdictKind.NotMet || row.Goal == GoalVerdictKind.Partly || row.NotMet > 0 || row.Late > 0)
            .OrderBy(row => row.Goal == GoalVerdictKind.NotMet ? 0 : row.Goal == GoalVerdictKind.Partly ? 1 : 2)
            .ThenByDescending(row => row.NotMet).ThenByDescending(row => row.Late).ThenByDescending(row => row.Weighty)
            .ThenBy(row => row.Number).ThenBy(row => row.Id)
            .Take(Most).ToListAsync(cancellation);
        return await Explain(rows, code => !code.StartsWith(GradeCodes, StringComparison.Ordinal), cancellation);
    }

    /// <summary>Graded too kindly or too harshly for what the text supports.</summary>
    public async Task<IReadOnlyList<Highlight>> GradeDisputes(CancellationToken cancellation)
    {
        var disputed = db.AuditFindings()
            .Where(finding => finding.Code.StartsWith(GradeCodes)).Select(finding => finding.ReportId);
        var rows = await ListedCommitment.In(db)
            .Where(row => row.ReportId != null && disputed.Contains(row.ReportId.Value))
            .OrderByDescending(row => row.Weighty).ThenBy(row => row.Number).ThenBy(row => row.Id)
            .Take(Most).ToListAsync(cancellation);
        return await Explain(rows, code => code.StartsWith(GradeCodes, StringComparison.Ordinal), cancellation);
    }

    private async Task<IReadOnlyList<Highlight>> Explain(
        List<ListedCommitment> rows, Predicate<string> wanted, CancellationToken cancellation)
    {
        var audits = await db.Audits([.. rows.Select(row => row.ReportId!.Value)], cancellation);
        return
        [
            .. from row in rows
               let finding = audits[row.ReportId!.Value].Findings
                   .Where(finding => wanted(finding.Code)).MaxBy(finding => finding.Severity)
               where finding is not null
               select new Highlight(row.Row(), finding),
        ];
    }
}
