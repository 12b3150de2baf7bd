using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Desk;

/// <summary>A report that waits for review.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Commitment">The commitment.</param>
/// <param name="Number">Number in its list.</param>
/// <param name="Title">Title.</param>
/// <param name="Lead">Who leads it.</param>
/// <param name="Period">For which period.</param>
/// <param name="Grade">The agency's grade.</param>
/// <param name="Late">True where it came late.</param>
/// <param name="Returns">How often it was returned.</param>
/// <param name="ApprovedAt">When the agency sent it, UTC.</param>
/// <param name="ReviewDue">By when it is to be reviewed.</param>
/// <param name="Risk">How soon to look, with every reason.</param>
public sealed record QueuedReport(
    Guid Duty, Guid Commitment, int? Number, string Title, string? Lead, string Period, string? Grade, bool Late, int Returns,
    DateTime? ApprovedAt, DateOnly? ReviewDue, ReportRisk Risk);

/// <summary>
/// The evaluation office's queue: the riskiest first, then the oldest. The risk was reckoned when the agency sent the
/// report. <c>await queue.Ask(actor, period, page, ct)</c>.
/// </summary>
public sealed class ReportsToReview(LedgerStore store)
{
    private const int Rows = 50;

    /// <summary>A page of the queue, of one period or of all; or why this person may not see it.</summary>
    public async Task<Outcome<Page<QueuedReport>>> Ask(Actor actor, Guid? period, int page, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(actor, Deed.AcceptReport, Matter.OfCity with { State = DutyState.Approved.Word() }) is { } refusal)
        {
            return refusal;
        }

        await using var db = await store.Read(cancellation);
        var waiting = db.Duties().Where(duty => duty.State == DutyState.Approved && (period == null || duty.PeriodId == period));
        var total = await waiting.CountAsync(cancellation);
        var at = Math.Clamp(page, 1, Math.Max(1, (total + Rows - 1) / Rows));
        var rows = await (
            from duty in waiting
            join commitment in db.CommitmentLines() on duty.CommitmentId equals commitment.Id
            orderby duty.Risk descending, duty.ApprovedAt, duty.Id
            select new { Duty = duty, commitment.Number, commitment.Title, commitment.Lead }).Skip((at - 1) * Rows).Take(Rows).ToListAsync(cancellation);
        return new Page<QueuedReport>([.. rows.Select(row => Of(row.Duty, row.Number, row.Title, row.Lead))], at, Rows, total);
    }

    /// <summary>The report to look at next after this one, for review by keyboard; null where the queue is done.</summary>
    public async Task<Guid?> Next(Guid duty, Guid? period, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Duties().Where(row => row.State == DutyState.Approved && row.Id != duty && (period == null || row.PeriodId == period))
            .OrderByDescending(row => row.Risk).ThenBy(row => row.ApprovedAt).ThenBy(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation);
    }

    private static QueuedReport Of(DutyLine duty, int? number, string title, string? lead) => new(
        duty.Id, duty.CommitmentId, number, title, lead, duty.Period, duty.Grade, duty.Late, duty.Returns, duty.ApprovedAt, duty.ReviewDue,
        new ReportRisk(duty.Risk, Json.To<List<RiskPart>>(duty.RiskParts)));
}
