using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>Makes everything that was accepted in a period public (公布填報期別); a period that has ended with nothing open is then done.</summary>
/// <param name="Actor">Who publishes.</param>
/// <param name="Period">Which.</param>
/// <param name="Why">On what ground.</param>
public sealed record PublishPeriod(Actor Actor, Guid Period, string Why);

/// <summary>Does <see cref="PublishPeriod"/> inside an open change; the desk has each report audited.</summary>
public static class PublishPeriodHandler
{
    /// <summary>The duties that are ready; empty where there is nothing new to publish.</summary>
    public static async Task<Outcome<IReadOnlyList<Guid>>> Ready(LedgerTransaction ledger, PublishPeriod command, CancellationToken cancellation)
    {
        if (!(await PeriodMoved.Of(ledger, command.Period, command.Actor, Deed.PublishPeriod, cancellation)).Is(out var period, out var refusal))
        {
            return refusal;
        }

        var ready = await ledger.Db.Set<Duty>().Where(row => row.PeriodId == period.Id && row.State == DutyState.Accepted)
            .Select(row => row.Id).ToListAsync(cancellation);
        return ready.Count > 0 || period.State == PeriodState.Ended ? ready : new Refusal("nothing-to-publish", new(
            $"「{period.Name}」還沒有審查通過的報告可以公布。", $"No report of {period.Name} is accepted yet: there is nothing to publish."));
    }

    /// <summary>Writes down that the period was published, after its reports were.</summary>
    public static async Task<PeriodMoved> Note(LedgerTransaction ledger, PublishPeriod command, int reports, CancellationToken cancellation)
    {
        var period = await ledger.Db.Set<ReportingPeriod>().FirstAsync(row => row.Id == command.Period, cancellation);
        var living = ledger.Db.LivingCommitments().Select(row => row.Id);
        var left = await ledger.Db.Set<Duty>().CountAsync(
            row => row.PeriodId == period.Id && row.State != DutyState.Accepted && row.State != DutyState.Published && living.Contains(row.CommitmentId),
            cancellation);
        var changes = new List<ActChange> { new("published", null, $"{reports}"), new("missing", null, $"{left}") };
        if (period.State == PeriodState.Ended && left == 0)
        {
            period.State = PeriodState.Published;
            changes.Add(new ActChange("state", "ended", "published"));
        }

        period.PublishedAt = ledger.Now;
        ledger.Record(new NewAct("PeriodPublished", period.Id, command.Actor.Name, command.Why, null, changes));
        return new PeriodMoved(period.Id, period.State, reports, 0, left);
    }
}
