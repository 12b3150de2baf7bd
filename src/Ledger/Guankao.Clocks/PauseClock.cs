using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Clocks;

/// <summary>Lets a clock stand still while a disaster keeps the office from working (停止計算).</summary>
/// <param name="Id">Which.</param>
/// <param name="From">The first day that does not count.</param>
/// <param name="Who">Who says so.</param>
/// <param name="Why">Which disaster.</param>
/// <param name="Evidence">The letter it rests on; null where none.</param>
public sealed record PauseClock(Guid Id, DateOnly From, string Who, string Why, string? Evidence = null);

/// <summary>Does <see cref="PauseClock"/> inside an open change.</summary>
public static class PauseClockHandler
{
    internal const string Article51 = "行政程序法第51條第5項";

    /// <summary>Pauses it; refuses where its rule does not stand still, or it already does.</summary>
    public static async Task<Outcome<OpenClock>> Do(LedgerTransaction ledger, Basis basis, PauseClock command, CancellationToken cancellation)
    {
        if (!(await ClockInHand.Take(ledger, basis, command.Id, cancellation)).Is(out var hand, out var refusal))
        {
            return refusal;
        }

        if (!hand.Rule.StopsInDisaster)
        {
            return new Refusal("clock-does-not-pause", new(
                $"規則「{hand.Clock.Rule}」未規定因天災停止計算。", $"The rule {hand.Clock.Rule} does not stand still in a disaster."), Article51);
        }

        if (hand.Clock.State == ClockState.Paused)
        {
            return new Refusal("clock-paused", new("此期限已停止計算，請先恢復。", "This clock stands still already; resume it first."));
        }

        if (command.From < hand.Clock.StartDay || command.From > hand.Clock.DueDay)
        {
            return new Refusal("pause-outside-clock", new(
                "停止計算之首日須在起算日與期限之間。", "The first day of the standstill must lie between start and deadline."), Article51);
        }

        (hand.Clock.State, hand.Clock.PausedOn) = (ClockState.Paused, command.From);
        return await hand.Done(
            "ClockPaused", command.Who, command.Why, command.Evidence, [new("paused-on", null, ActText.Of(command.From))], cancellation);
    }
}
