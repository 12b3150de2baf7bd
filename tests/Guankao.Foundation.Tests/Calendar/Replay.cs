using Guankao.Calendar;

namespace Guankao.Foundation.Tests.Calendar;

/// <summary>
/// Computes a due moment again from the steps of an explanation alone: no calendar, no clock, none of the code that
/// made them. What an explanation leaves out, this cannot know.
/// </summary>
internal static class Replay
{
    public static Moment Of(IReadOnlyList<Step> steps)
    {
        var hand = default(Moment);
        foreach (var step in steps)
        {
            hand = Next(hand, step);
        }

        return hand;
    }

    private static Moment Next(Moment hand, Step step) => step.Kind switch
    {
        StepKind.Event => step.Result,
        StepKind.Earliest or StepKind.Extended or StepKind.SameDay => hand,
        StepKind.NextDay => hand with { Day = hand.Day.AddDays(1) },
        StepKind.StartMoved => hand with { Day = Past(hand.Day, step.Passed) },
        StepKind.Anchored => hand with { Day = LastOfRound(hand.Day, step.Number) },
        StepKind.Round => new(LastOfRound(hand.Day, step.Number), 1440),
        StepKind.FixedDay => new(FirstSuch(hand.Day, step.Number / 100, step.Number % 100), 1440),
        StepKind.Counted when step.Unit == ClockUnit.Hours => Later(hand, step.Number),
        StepKind.Counted => new(Count(hand.Day, step), 1440),
        StepKind.CountedBack => new(CountBack(hand.Day, step), 1440),
        StepKind.Paused => hand with { Day = hand.Day.AddDays(step.Number) },
        StepKind.EndMoved => new(Past(hand.Day, step.Passed), 1440),
        StepKind.EndMovedToMorning => new(Past(hand.Day, step.Passed), 720),
        StepKind.EndMovedBack => new(hand.Day.AddDays(-step.Passed.Count), 1440),
        _ => throw new InvalidOperationException($"No one told the replay about {step.Kind}."),
    };

    private static DateOnly Past(DateOnly day, IReadOnlyList<PassedDay> passed)
    {
        foreach (var rest in passed)
        {
            Assert.Equal(day, rest.Day);
            day = day.AddDays(1);
        }

        return day;
    }

    private static DateOnly LastOfRound(DateOnly day, int months)
    {
        var turn = new DateOnly(day.Year, 1, 1).AddMonths(months);
        while (turn <= day)
        {
            turn = turn.AddMonths(months);
        }

        // A year is never cut by the turn of a round.
        return months < 12 && turn.Year > day.Year ? new DateOnly(day.Year, 12, 31) : turn.AddDays(-1);
    }

    private static DateOnly FirstSuch(DateOnly day, int month, int number)
    {
        while (day.Month != month || (day.Day != number && !(day.AddDays(1).Month != month && day.Day < number)))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static Moment Later(Moment hand, int hours)
    {
        var at = hand.Day.ToDateTime(TimeOnly.MinValue).AddMinutes(hand.Minute).AddHours(hours);
        return Moment.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }

    private static DateOnly Count(DateOnly first, Step step) => step.Unit switch
    {
        ClockUnit.Days => first.AddDays(step.Number - 1),
        ClockUnit.Weeks => first.AddDays((7 * step.Number) - 1),
        ClockUnit.WorkingDays => first.AddDays(step.Number + step.Passed.Count - 1),
        ClockUnit.Months => Corresponding(first, step.Number),
        _ => Corresponding(first, 12 * step.Number),
    };

    // AddMonths lands on the last day where none corresponds; only then is that day itself the end.
    private static DateOnly Corresponding(DateOnly first, int months) =>
        first.AddMonths(months) is var same && same.Day == first.Day ? same.AddDays(-1) : same;

    private static DateOnly CountBack(DateOnly day, Step step) => step.Unit switch
    {
        ClockUnit.Days => day.AddDays(-step.Number),
        ClockUnit.Weeks => day.AddDays(-7 * step.Number),
        ClockUnit.WorkingDays => day.AddDays(-step.Number - step.Passed.Count),
        ClockUnit.Months => day.AddMonths(-step.Number),
        _ => day.AddMonths(-12 * step.Number),
    };
}
