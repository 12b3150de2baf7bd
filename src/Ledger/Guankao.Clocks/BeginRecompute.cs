using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>Begins a run, or finds the one that was interrupted.</summary>
internal static class BeginRecompute
{
    /// <summary>
    /// The run to go on with, inside an open change; it leaves an act where it is new. Null where the last one went by the
    /// same rules and calendars to its end, or no clock is open.
    /// </summary>
    public static async Task<Recompute?> Do(LedgerTransaction ledger, RecomputeClocks command, string basis, CancellationToken cancellation)
    {
        var last = await Last(ledger.Db, cancellation);
        if (last?.Basis == basis)
        {
            return last.FinishedAt is null ? last : null;
        }

        if (!await AnyOpen(ledger.Db, cancellation))
        {
            return null;
        }

        foreach (var open in await ledger.Db.Set<Recompute>().Where(run => run.FinishedAt == null && !run.Overtaken).ToListAsync(cancellation))
        {
            open.Overtaken = true;
        }

        var begun = new Recompute { Id = Guid.CreateVersion7(), Basis = basis, Who = command.Who, Why = command.Why, StartedAt = ledger.Now };
        ledger.Db.Add(begun);
        ledger.Record(new NewAct("RecomputeStarted", begun.Id, command.Who, command.Why, null, [new("basis", last?.Basis, basis)]));
        return begun;
    }

    /// <summary>True where a run by these rules and calendars has something to do.</summary>
    public static async Task<bool> IsDue(AppDb db, string basis, CancellationToken cancellation) =>
        await Last(db, cancellation) is { } last && last.Basis == basis ? last.FinishedAt is null : await AnyOpen(db, cancellation);

    private static Task<Recompute?> Last(AppDb db, CancellationToken cancellation) =>
        db.Set<Recompute>().OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).FirstOrDefaultAsync(cancellation);

    private static Task<bool> AnyOpen(AppDb db, CancellationToken cancellation) =>
        db.Set<RunningClock>().AnyAsync(row => row.State != ClockState.Stopped, cancellation);
}
