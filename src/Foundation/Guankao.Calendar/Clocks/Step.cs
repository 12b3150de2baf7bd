using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>What one step of an explanation does to the day in hand.</summary>
public enum StepKind
{
    /// <summary>The event: the day in hand is its day.</summary>
    Event,

    /// <summary>To the last day of the month, quarter, half-year or year of the event (<see cref="Step.Number"/> months).</summary>
    Anchored,

    /// <summary>The event's own day is the first that counts.</summary>
    SameDay,

    /// <summary>The day after is the first that counts.</summary>
    NextDay,

    /// <summary>The first day moves past the rest days listed.</summary>
    StartMoved,

    /// <summary>How long at least; leaves the day in hand alone.</summary>
    Earliest,

    /// <summary>The length was extended; the count that follows says the new length.</summary>
    Extended,

    /// <summary>So many of the unit from the first day, rest days listed where working days are counted.</summary>
    Counted,

    /// <summary>So many of the unit before the event.</summary>
    CountedBack,

    /// <summary>To the first such day of a year: <see cref="Step.Number"/> is month × 100 + day.</summary>
    FixedDay,

    /// <summary>To the end of the round of <see cref="Step.Number"/> months, counted from January.</summary>
    Round,

    /// <summary>So many days later, for days on which the clock stood still.</summary>
    Paused,

    /// <summary>The last day moves past the rest days listed.</summary>
    EndMoved,

    /// <summary>The same, and only the morning of the new day serves.</summary>
    EndMovedToMorning,

    /// <summary>The last day moves back before the rest days listed.</summary>
    EndMovedBack,
}

/// <summary>A rest day that was passed over, and what it is.</summary>
public readonly record struct PassedDay(DateOnly Day, DayKind Kind, Bilingual Name);

/// <summary>
/// One step of an explanation. Its kind, number, unit and passed days are enough to compute the result again without
/// a calendar; its text says the same to a person.
/// </summary>
/// <param name="Kind">What it does.</param>
/// <param name="Result">The day in hand after it; for <see cref="StepKind.Earliest"/> the earliest moment.</param>
/// <param name="Number">How many; 0 where the kind needs none.</param>
/// <param name="Unit">Of what; null where the kind needs none.</param>
/// <param name="Passed">The rest days passed over.</param>
/// <param name="Article">The article it rests on; null where it is a fact.</param>
/// <param name="Text">The step in words.</param>
public sealed record Step(
    StepKind Kind, Moment Result, int Number, ClockUnit? Unit, IReadOnlyList<PassedDay> Passed, string? Article, Bilingual Text);
