namespace Guankao.Calendar;

/// <summary>A deadline that a change of calendars moved, and the days that moved it.</summary>
/// <param name="Key">Whose deadline it is.</param>
/// <param name="Before">When it was due.</param>
/// <param name="After">When it is due now.</param>
/// <param name="Because">The days between start and deadline that changed, as they are now.</param>
public sealed record MovedDeadline<TKey>(TKey Key, Moment Before, Moment After, IReadOnlyList<PassedDay> Because);

/// <summary>Runs open clocks again after a change of calendars.</summary>
public static class MovedDeadlines
{
    /// <summary>Those of the open clocks that are due at another moment by the new calendar, in the order given.</summary>
    public static IEnumerable<MovedDeadline<TKey>> Between<TKey>(
        IEnumerable<(TKey Key, Clock Clock, ClockRun Run)> open, RestDays before, RestDays after)
    {
        foreach (var (key, clock, run) in open)
        {
            var (was, now) = (clock.Due(run, before), clock.Due(run, after));
            if (was != now)
            {
                yield return new(key, was, now, Changed(run.Start.Day, was.Day, now.Day, before, after));
            }
        }
    }

    private static List<PassedDay> Changed(DateOnly start, DateOnly was, DateOnly now, RestDays before, RestDays after)
    {
        var changed = new List<PassedDay>();
        var (first, last) = (DateOnly.FromDayNumber(Math.Min(start.DayNumber, Math.Min(was.DayNumber, now.DayNumber))),
            DateOnly.FromDayNumber(Math.Max(start.DayNumber, Math.Max(was.DayNumber, now.DayNumber))));
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (before.KindOf(day) != after.KindOf(day))
            {
                changed.Add(new(day, after.KindOf(day), after.NameOf(day)));
            }
        }

        return changed;
    }
}
