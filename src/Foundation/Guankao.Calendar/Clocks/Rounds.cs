namespace Guankao.Calendar;

/// <summary>One round of something that must happen again and again.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Times">How often in it, at least.</param>
/// <param name="Due">The last moment for the last of them.</param>
public sealed record Round(DateOnly From, DateOnly To, int Times, Moment Due);

/// <summary>The rounds of recurring clocks.</summary>
public static class Rounds
{
    /// <summary>The first rounds from an event on; none where the clock does not recur.</summary>
    public static IEnumerable<Round> RoundsFrom(this Clock clock, DateOnly start, RestDays days, int count)
    {
        if (clock.Every is not { } every)
        {
            yield break;
        }

        // Every round of its own start rule would lose a day a round; after the first, a round begins where the last ended.
        var once = clock with { Start = StartRule.SameDay, Anchor = Anchor.Event };
        var from = clock.Start == StartRule.SameDay ? start : start.AddDays(1);
        for (var i = 1; i <= count; i++)
        {
            var to = every.FromStart
                ? (once with { Every = every with { Every = every.Every with { Count = every.Every.Count * i } }, End = EndRule.Stay })
                    .Due(Moment.StartOf(clock.Start == StartRule.SameDay ? start : start.AddDays(1)), days).Day
                : Spans.RoundEnd(from, Spans.InMonths(every.Every));
            var last = (once with { Length = new(1, ClockUnit.Days), Every = null }).Due(Moment.StartOf(to), days);
            yield return new(from, to, every.Times, last);
            from = to.AddDays(1);
        }
    }
}
