namespace Guankao.Calendar;

/// <summary>
/// Runs a clock once. The same code serves the quick answer and the explained one: with a trail it also writes
/// each step down, so the two can never tell different dates.
/// </summary>
internal readonly partial struct Reckoning(Clock clock, RestDays days, Trail? trail)
{
    public Moment Run(ClockRun run)
    {
        trail?.Event(run.Start);
        if (clock.Length is { Unit: ClockUnit.Hours } hours && !clock.Before)
        {
            return Hours(run, hours.Count);
        }

        var day = Anchored(run.Start.Day);
        if (clock.Before)
        {
            return Backwards(day, clock.Length!.Value);
        }

        var first = FirstDay(day);
        if (clock.Min is { } min)
        {
            trail?.Earliest(min, Counted(first, min, null).AddDays(1));
        }

        return Ended(Paused(Stands(day, first), LastDay(first, run.Extensions), run));
    }

    // Days move their end with their first day one for one. Months, rounds and fixed days do not: counted from a moved
    // first day, a pause that it moved into would give back fewer days, and a closure would make the deadline earlier.
    private DateOnly Stands(DateOnly day, DateOnly first) =>
        clock.Length is { Unit: ClockUnit.Days or ClockUnit.Weeks or ClockUnit.WorkingDays } ? first
        : clock.Start == StartRule.SameDay ? day
        : day.AddDays(1);

    private Moment Hours(ClockRun run, int count)
    {
        var extended = count + Extra(run.Extensions);
        var due = run.Start.AddMinutes(extended * 60);
        trail?.Count(new Length(extended, ClockUnit.Hours), due, null);
        if (clock.StopsInDisaster && run.Pauses is { Count: > 0 })
        {
            foreach (var pause in run.Merged().Where(p => p.To >= run.Start.Day))
            {
                var from = pause.From > run.Start.Day ? pause.From : run.Start.Day;
                if (from <= due.Day)
                {
                    due = due.AddMinutes((pause.To.DayNumber - from.DayNumber + 1) * Moment.DayEnd);
                    trail?.Paused(pause, due, pause.To.DayNumber - from.DayNumber + 1);
                }
            }
        }

        return due;
    }

    private DateOnly Anchored(DateOnly day)
    {
        var months = clock.Anchor switch
        {
            Anchor.MonthEnd => 1,
            Anchor.QuarterEnd => 3,
            Anchor.HalfYearEnd => 6,
            Anchor.YearEnd => 12,
            _ => 0,
        };
        if (months == 0)
        {
            return day;
        }

        var end = Spans.RoundEnd(day, months);
        trail?.Anchored(months, end);
        return end;
    }

    private DateOnly FirstDay(DateOnly day)
    {
        if (clock.Start == StartRule.SameDay)
        {
            trail?.SameDay(day);
            return day;
        }

        var next = day.AddDays(1);
        trail?.NextDay(next);
        if (clock.Start == StartRule.NextDay || !days.IsRest(next))
        {
            return next;
        }

        var working = days.WorkingOnOrAfter(next);
        trail?.StartMoved(next, working);
        return working;
    }

    private DateOnly LastDay(DateOnly first, int extensions)
    {
        if (clock.On is { } on)
        {
            var fixedDay = Spans.Next(first, on);
            trail?.FixedDay(on, fixedDay);
            return fixedDay;
        }

        if (clock.Every is { FromStart: false } every)
        {
            var end = Spans.RoundEnd(first, Spans.InMonths(every.Every));
            trail?.Round(every, end);
            return end;
        }

        // Counted from the one before, rounds that begin on the 31st would slip to the 28th and stay there.
        return clock.Every is { Every: { } round }
            ? Counted(first, round with { Count = round.Count * (1 + Math.Max(0, extensions)) }, trail)
            : Counted(first, clock.Length!.Value with { Count = clock.Length.Value.Count + Extra(extensions) }, trail);
    }

    private DateOnly Counted(DateOnly first, Length length, Trail? writes)
    {
        var last = length.Unit switch
        {
            ClockUnit.Days => first.AddDays(length.Count - 1),
            ClockUnit.Weeks => first.AddDays((length.Count * 7) - 1),
            ClockUnit.WorkingDays => Worked(first.AddDays(-1), length.Count, 1),
            _ => Spans.MonthsEnd(first, Spans.InMonths(length)),
        };
        writes?.Count(length, Moment.EndOf(last), first);
        return last;
    }

    private DateOnly Paused(DateOnly stands, DateOnly last, ClockRun run)
    {
        if (!clock.StopsInDisaster || run.Pauses is not { Count: > 0 })
        {
            return last;
        }

        var working = clock.Length is { Unit: ClockUnit.WorkingDays };
        foreach (var pause in run.Merged().Where(p => p.To >= stands))
        {
            var from = pause.From > stands ? pause.From : stands;
            if (from > last)
            {
                break;
            }

            var before = last;
            last = working ? Worked(last, WorkedIn(from, pause.To), 1) : last.AddDays(pause.To.DayNumber - from.DayNumber + 1);
            trail?.Paused(pause, Moment.EndOf(last), last.DayNumber - before.DayNumber);
        }

        return last;
    }

    private Moment Backwards(DateOnly day, Length length)
    {
        var due = length.Unit switch
        {
            ClockUnit.Days => day.AddDays(-length.Count),
            ClockUnit.Weeks => day.AddDays(-7 * length.Count),
            ClockUnit.WorkingDays => Worked(day, length.Count, -1),
            _ => Spans.MonthsBefore(day, Spans.InMonths(length)),
        };
        trail?.CountBack(length, due, day);
        return clock.End == EndRule.WorkingDayBefore && days.IsRest(due) ? MovedBack(due) : Moment.EndOf(due);
    }

    // The n-th working day after the day (or before it); the day itself where n is 0.
    private DateOnly Worked(DateOnly day, int count, int step)
    {
        while (count > 0)
        {
            day = day.AddDays(step);
            if (!days.IsRest(day))
            {
                count--;
            }
        }

        return day;
    }

    private int WorkedIn(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            count += days.IsRest(day) ? 0 : 1;
        }

        return count;
    }

    private int Extra(int extensions)
    {
        if (extensions <= 0 || clock.Extension is not { } extension)
        {
            return 0;
        }

        var times = Math.Min(extensions, extension.Times);
        trail?.Extended(extension, times);
        return times * extension.By.Count;
    }
}
