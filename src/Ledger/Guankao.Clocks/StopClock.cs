using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

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

        var clock = hand.Clock;
        (clock.State, clock.PausedOn, clock.StoppedWhy, clock.StoppedAt) = (ClockState.Stopped, null, command.Why, command.At.ToUtc());
        ledger.Record(new NewAct("ClockStopped", clock.Id, command.Who, command.Why, command.Evidence,
        [
            new("stopped", null, ActText.Of(command.At)), new("outcome", null, command.At > clock.Due ? "late" : "in-time"),
        ]));
        return clock.Show(Moment.FromUtc(ledger.Now));
    }
}
