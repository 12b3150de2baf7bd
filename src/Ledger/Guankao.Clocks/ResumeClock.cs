using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Clocks;

/// <summary>Lets a paused clock run again (恢復計算).</summary>
/// <param name="Id">Which.</param>
/// <param name="On">The first day that counts again.</param>
/// <param name="Who">Who says so.</param>
/// <param name="Why">On what ground.</param>
public sealed record ResumeClock(Guid Id, DateOnly On, string Who, string Why);

/// <summary>Does <see cref="ResumeClock"/> inside an open change.</summary>
public static class ResumeClockHandler
{
    /// <summary>Resumes it; its due moment moves by the days it stood still.</summary>
    public static async Task<Outcome<OpenClock>> Do(LedgerTransaction ledger, Basis basis, ResumeClock command, CancellationToken cancellation)
    {
        if (!(await ClockInHand.Take(ledger, basis, command.Id, cancellation)).Is(out var hand, out var refusal))
        {
            return refusal;
        }

        if (hand.Clock.PausedOn is not { } from)
        {
            return new Refusal("clock-not-paused", new("此期限並未停止計算。", "This clock does not stand still."));
        }

        if (command.On < from || command.On.DayNumber - from.DayNumber > 3660)
        {
            return new Refusal("pause-out-of-range", new(
                $"恢復日不得早於停止之首日 {from.Dotted()}，且不得逾10年。",
                $"It cannot resume before {from:yyyy-MM-dd}, when it was paused, nor more than 10 years later."));
        }

        if (command.On > from)
        {
            hand.Clock.AddPause(new Pause(from, command.On.AddDays(-1)));
        }

        (hand.Clock.State, hand.Clock.PausedOn) = (ClockState.Running, null);
        return await hand.Done(
            "ClockResumed", command.Who, command.Why, null, [new("paused-on", ActText.Of(from), null)], cancellation);
    }
}
