using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>Ends the reporting of a period (截止填報): what is not in needs permission from now on.</summary>
/// <param name="Actor">Who ends it.</param>
/// <param name="Period">Which.</param>
/// <param name="Why">On what ground.</param>
public sealed record ClosePeriod(Actor Actor, Guid Period, string Why);

/// <summary>Does <see cref="ClosePeriod"/>: <c>await close.Do(command, ct)</c>.</summary>
public sealed class ClosePeriodHandler(LedgerStore store)
{
    /// <summary>Ends it and gives how many reports are missing, or says why not.</summary>
    public async Task<Outcome<PeriodMoved>> Do(ClosePeriod command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await PeriodMoved.Of(ledger, command.Period, command.Actor, Deed.ClosePeriod, cancellation)).Is(out var period, out var refusal))
        {
            return refusal;
        }

        (period.State, period.EndedAt) = (PeriodState.Ended, ledger.Now);
        ledger.Record(new NewAct("PeriodEnded", period.Id, command.Actor.Name, command.Why, null, [new("state", "reporting", "ended")]));
        await ledger.Commit(cancellation);
        return await PeriodMoved.Count(ledger.Db, period, cancellation);
    }
}

/// <summary>A period after something was done to it.</summary>
/// <param name="Id">Which.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Published">Reports that all can read.</param>
/// <param name="Accepted">Reports that are reviewed and not yet published.</param>
/// <param name="Missing">Reports still with agencies or under review.</param>
public sealed record PeriodMoved(Guid Id, PeriodState State, int Published, int Accepted, int Missing)
{
    internal static async Task<Outcome<ReportingPeriod>> Of(
        LedgerTransaction ledger, Guid id, Actor actor, Deed deed, CancellationToken cancellation)
    {
        if (await ledger.Db.Set<ReportingPeriod>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } period)
        {
            return ReportingRefusals.NoSuchPeriod;
        }

        return PermissionTable.Shipped.Refuse(actor, deed, Matter.OfCity with { State = period.State.Word() }) is { } refusal ? refusal : period;
    }

    internal static async Task<PeriodMoved> Count(AppDb db, ReportingPeriod period, CancellationToken cancellation)
    {
        var living = db.LivingCommitments().Select(row => row.Id);
        var states = await db.Set<Duty>()
            .Where(row => row.PeriodId == period.Id && (row.State == DutyState.Published || living.Contains(row.CommitmentId))).GroupBy(row => row.State)
            .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancellation);
        var (published, accepted) = (states.GetValueOrDefault(DutyState.Published), states.GetValueOrDefault(DutyState.Accepted));
        return new PeriodMoved(period.Id, period.State, published, accepted, states.Values.Sum() - published - accepted);
    }
}
