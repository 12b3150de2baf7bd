using Guankao.Reading;

namespace Guankao.Meetings;

/// <summary>How a round of a series stands.</summary>
public enum RoundState
{
    /// <summary>已召開: it met as often as it must.</summary>
    Held,

    /// <summary>未召開: the round is over and it did not.</summary>
    Missed,

    /// <summary>本期應召開: the round runs and meetings are still to come.</summary>
    Due,

    /// <summary>尚未開始.</summary>
    Coming,
}

/// <summary>A stretch of time in which a series must meet.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Needed">How often, at least.</param>
/// <param name="Held">How often it did.</param>
/// <param name="State">How it stands.</param>
public sealed record CadenceRound(DateOnly From, DateOnly To, int Needed, int Held, RoundState State);

/// <summary>The rounds of a cadence: months, quarters, half-years and years of the calendar, four-month rounds from January.</summary>
public static class CadenceRounds
{
    /// <summary>The rounds of a year that began when the series was watched already, with what was held in each.</summary>
    public static IReadOnlyList<CadenceRound> Of(CadenceTerms cadence, int year, DateOnly from, DateOnly today, IReadOnlyCollection<DateOnly> held) =>
    [
        .. Year(cadence, year).Where(round => round.From >= from || (from <= round.To && held.Any(day => day >= round.From && day <= round.To))).Select(round =>
        {
            var met = held.Count(day => day >= round.From && day <= round.To);
            return new CadenceRound(round.From, round.To, cadence.Times, met,
                met >= cadence.Times ? RoundState.Held : round.To < today ? RoundState.Missed : round.From <= today ? RoundState.Due : RoundState.Coming);
        }),
    ];

    /// <summary>The round that holds a day.</summary>
    public static (DateOnly From, DateOnly To) Holding(CadenceTerms cadence, DateOnly day) =>
        Year(cadence, day.Year).Append((new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31))).First(round => day >= round.Item1 && day <= round.Item2);

    private static IEnumerable<(DateOnly From, DateOnly To)> Year(CadenceTerms cadence, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (cadence.Every <= 0)
        {
            yield break;
        }

        var months = Months(cadence);
        for (var from = first; from <= last;)
        {
            var next = months > 0 ? from.AddMonths(Math.Min(months, 12)) : from.AddDays(cadence.Every * (cadence.Unit == CalendarUnit.Week ? 7 : 1));
            var to = next.AddDays(-1) > last ? last : next.AddDays(-1);
            yield return (from, to);
            from = next;
        }
    }

    private static int Months(CadenceTerms cadence) => cadence.Every * cadence.Unit switch
    {
        CalendarUnit.Month => 1, CalendarUnit.Quarter => 3, CalendarUnit.Half => 6, CalendarUnit.Year => 12, _ => 0,
    };
}
