using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Reporting;
using Guankao.Store;

namespace Guankao.Desk;

/// <summary>A promise of the ledger and a report on it, in the shape the audit takes.</summary>
internal static class ReportInput
{
    public static AuditInput Of(CommitmentTerms terms, string text, string? grade, PeriodTerms period, string? city) => new(
        new AuditedPromise(
            terms.Number, terms.Title, terms.Lead, terms.Supporting, terms.Goal,
            [.. terms.Milestones.Select((milestone, place) => new AuditedMilestone(place, milestone.Text, milestone.Due, milestone.Targets))],
            text, grade),
        new AuditPeriod(period.From, period.To, city), []);

    /// <summary>The period before as it was audited; where nothing of that is kept, its words beside today's promise.</summary>
    public static async Task<(AuditInput? Input, string Text)> Before(
        AppDb db, Guid commitment, CommitmentTerms terms, PeriodTerms period, string? city, CancellationToken cancellation)
    {
        if (await db.ReportBefore(commitment, period.From, cancellation) is not { } report)
        {
            return (null, "");
        }

        var shelf = await AuditRecordShelf.Of(db, [commitment], cancellation);
        var past = new PeriodTerms(report.LastDay, report.LastDay, report.Period);
        return (shelf.InputOf(report.Id) ?? Of(terms, report.Text, report.Grade, past, city), report.Text);
    }
}
