using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Policies;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>One commitment with everything its page shows: <c>await show.Ask(id, ct)</c>.</summary>
public sealed class ShowCommitment(LedgerStore store)
{
    /// <summary>The page; null where there is no such commitment.</summary>
    public async Task<CommitmentPage?> Ask(Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        if (await CommitmentDetail.Of(db, id, cancellation) is not { } detail)
        {
            return null;
        }

        var (terms, item) = (detail.Terms, await db.PolicyItem(id, cancellation));
        var report = await db.LatestReports().FirstOrDefaultAsync(row => row.CommitmentId == id, cancellation);
        var audits = report is null ? null : await db.Audits([report.Id], cancellation);
        var kept = report is null ? null : audits?.GetValueOrDefault(report.Id);
        var acts = await ActHistory.Of(db, id, cancellation);
        var veil = (await CommitmentVeils.Over(db, [id], cancellation))[id];
        return CleanedPage.Of(new CommitmentPage(
            id, terms.Number, terms.Title, terms.Domain, item?.Outline, item?.Category, terms.Lead, terms.Supporting, terms.Goal,
            [.. terms.Milestones.Select((milestone, index) => new PublishedMilestone(
                index, milestone.Path, milestone.Text, milestone.Due, milestone.Targets))],
            report?.Period ?? "", report?.Text ?? "", report?.Grade, report?.GradePrinted ?? "",
            kept?.Audit,
            [.. detail.Sources.Select(Source)], item?.Notes.Repairs ?? [], item?.Notes.Questions ?? [], [.. acts.Select(act => VeiledActs.Of(act, veil))])
        {
            PeriodEnd = report?.LastDay, Moved = detail.Moved, Silenced = kept?.Silenced ?? [],
        }, veil);
    }

    private static PublishedSource Source(SourceTerms source) =>
        new(source.Document, source.Sha256, source.Locator.Line, source.Locator.Row, source.RawCells);
}
