using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>Stops a clock: what was owed was done, or is owed no longer (結束).</summary>
/// <param name="Id">Which.</param>
/// <param name="At">When it was done.</param>
/// <param name="Who">Who says so.</param>
/// <param name="Why">What stopped it.</param>
/// <param name="Evidence">The document it rests on; null where none.</param>
public sealed record StopClock(Guid Id, Moment At, string Who, string Why, string? Evidence = null);

/// <summary>Does <see cref="StopClock"/> inside an open change.</summary>
public static class StopClockHandler
{
    /// <summary>Stops it; the act tells whether that was in time.</summary>
    public static async Task<Outcome<OpenClock>> Do(LedgerTransaction ledger, Basis basis, StopClock command, CancellationToken cancellation)
    {
        if (!(await ClockInHand.Take(ledger, basis, command.Id, cancellation)).Is(out var hand, out var refusal))
        {
            return refusal;
        }

        Stop(ledger, hand.Clock, command.At, command.Who, command.Why, command.Evidence);
        return hand.Clock.Show(Moment.FromUtc(ledger.Now));
    }

    /// <summary>Stops every clock that still runs about a record, by what has just happened to it.</summary>
    public static async Task About(
        LedgerTransaction ledger, ClockSubject subject, string who, string why, string? evidence, CancellationToken cancellation)
    {
        var clocks = await ledger.Db.Set<RunningClock>()
            .Where(row => row.Subject == subject.Id && row.SubjectKind == subject.Kind && row.State != ClockState.Stopped).ToListAsync(cancellation);
        foreach (var clock in clocks)
        {
            Stop(ledger, clock, Moment.FromUtc(ledger.Now), who, why, evidence);
        }
    }

    private static void Stop(LedgerTransaction ledger, RunningClock clock, Moment at, string who, string why, string? evidence)
    {
        (clock.State, clock.PausedOn, clock.StoppedWhy, clock.StoppedAt) = (ClockState.Stopped, null, why, at.ToUtc());
        ledger.Record(new NewAct("ClockStopped", clock.Id, who, why, evidence,
        [
            new("stopped", null, ActText.Of(at)), new("outcome", null, at > clock.Due ? "late" : "in-time"),
        ]));
    }
}
