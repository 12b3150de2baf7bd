using System.Globalization;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Clocks;

/// <summary>Makes a clock longer as its rule allows (延長): as often and by as much as the row says, decided or asked for before it has run out.</summary>
/// <param name="Id">Which.</param>
/// <param name="Who">Who decides.</param>
/// <param name="Why">The reason that is told to whom it concerns.</param>
/// <param name="Evidence">The letter that tells it; null where none.</param>
/// <param name="AskedOn">Where a court decides on it: when it was asked for. Asked in time, it may be decided after the clock has run out, and goes on from there.</param>
public sealed record ExtendClock(Guid Id, string Who, string Why, string? Evidence = null, DateOnly? AskedOn = null);

/// <summary>Does <see cref="ExtendClock"/> inside an open change.</summary>
public static class ExtendClockHandler
{
    private const string Article51 = "行政程序法第51條";

    /// <summary>Extends it; refuses where the rule allows none, or no more, or it has run out.</summary>
    public static async Task<Outcome<OpenClock>> Do(LedgerTransaction ledger, Basis basis, ExtendClock command, CancellationToken cancellation)
    {
        if (!(await ClockInHand.Take(ledger, basis, command.Id, cancellation)).Is(out var hand, out var refusal))
        {
            return refusal;
        }

        if (hand.Rule.Extension is not { } extension)
        {
            return new Refusal("clock-not-extendable", new(
                $"規則「{hand.Clock.Rule}」未規定得延長。", $"The rule {hand.Clock.Rule} allows no extension."), Article51);
        }

        if (hand.Clock.Extensions >= extension.Times)
        {
            return new Refusal("clock-extended-before", new(
                $"此期限至多延長 {extension.Times} 次，已延長 {hand.Clock.Extensions} 次。",
                $"This clock may be extended {extension.Times} time(s) and was extended {hand.Clock.Extensions} time(s)."), Article51);
        }

        if (hand.Expired && !(command.AskedOn <= hand.Clock.DueDay))
        {
            return new Refusal("clock-expired", new(
                "期限已屆滿，延長須於原期限屆滿前為之。", "It has run out; an extension must be decided before that."), Article51);
        }

        hand.Clock.Extensions++;
        return await hand.Done("ClockExtended", command.Who, command.Why, command.Evidence,
            [new("extensions", Text(hand.Clock.Extensions - 1), Text(hand.Clock.Extensions))], cancellation);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
