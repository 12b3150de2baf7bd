using Guankao.Audit;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>What to look at first, each with the finding that says why.</summary>
internal sealed class OverviewHighlights(AppDb db)
{
    private const int Most = 10;

    /// <summary>Goals missed first, then milestones not done, then late ones.</summary>
    public async Task<IReadOnlyList<Highlight>> Slipped(CancellationToken cancellation) => await Explain(
        await db.Set<PublishedCommitment>().AsNoTracking().Where(row => row.Slip > 0)
            .OrderByDescending(row => row.Slip).ThenBy(row => row.Place).ThenBy(row => row.Id).Take(Most).ToListAsync(cancellation),
        Weights.Slips, cancellation);

    /// <summary>Graded too kindly or too harshly for what the text supports; too kindly first.</summary>
    public async Task<IReadOnlyList<Highlight>> GradeDisputes(CancellationToken cancellation) => await Explain(
        await db.Set<PublishedCommitment>().AsNoTracking().Where(row => row.Dispute > 0)
            .OrderByDescending(row => row.Dispute).ThenBy(row => row.Place).ThenBy(row => row.Id).Take(Most).ToListAsync(cancellation),
        Weights.Disputes, cancellation);

    private async Task<IReadOnlyList<Highlight>> Explain(List<PublishedCommitment> rows, string[] codes, CancellationToken cancellation)
    {
        var audits = await db.Audits([.. rows.Select(row => row.ReportId!.Value)], cancellation);
        var veils = await CommitmentVeils.Over(db, rows.ConvertAll(row => row.Id), cancellation);
        return
        [
            .. from row in rows
               let findings = audits[row.ReportId!.Value].Audit.Findings
               let finding = findings.Where(finding => codes.Contains(finding.Code)).MinBy(finding => Array.IndexOf(codes, finding.Code))
               where finding is not null
               select new Highlight(row.Row(), CleanedPage.Of(finding, veils[row.Id])),
        ];
    }
}
