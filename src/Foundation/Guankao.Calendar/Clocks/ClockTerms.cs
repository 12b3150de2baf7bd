using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>The unit a length is counted in.</summary>
public enum ClockUnit
{
    /// <summary>Hours; they run at once, day and night.</summary>
    Hours,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,
}

/// <summary>So many of a unit.</summary>
/// <param name="Count">How many, at least one.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Length(int Count, ClockUnit Unit);

/// <summary>Which day is the first that counts.</summary>
public enum StartRule
{
    /// <summary>The day of the event itself (即日起、返國之日起).</summary>
    SameDay,

    /// <summary>The day after it (始日不計、翌日起).</summary>
    NextDay,

    /// <summary>The day after it, or the next working day where that one is a rest day.</summary>
    NextWorkingDay,
}

/// <summary>What becomes of a last day on which offices rest.</summary>
public enum EndRule
{
    /// <summary>It stays the last day.</summary>
    Stay,

    /// <summary>行政程序法第48條: the next working day; where it is a Saturday, the morning of that day.</summary>
    Article48,

    /// <summary>The working day before it; for what must be done at least so long before.</summary>
    WorkingDayBefore,
}

/// <summary>The day that stands for the event, where a clock runs from the end of a period.</summary>
public enum Anchor
{
    /// <summary>The event's own day.</summary>
    Event,

    /// <summary>The last day of its month.</summary>
    MonthEnd,

    /// <summary>The last day of its quarter.</summary>
    QuarterEnd,

    /// <summary>The last day of its half-year.</summary>
    HalfYearEnd,

    /// <summary>The last day of its year.</summary>
    YearEnd,
}

/// <summary>A day of every year, e.g. 3 月 15 日.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; where a month is shorter, its last day.</param>
public readonly record struct DayOfYear(int Month, int Day);

/// <summary>Something that must happen again and again.</summary>
/// <param name="Every">The length of a round.</param>
/// <param name="Times">How often in each round, at least.</param>
/// <param name="FromStart">True where rounds run from the event; false where they are months, quarters and years of the calendar.</param>
public sealed record Recurrence(Length Every, int Times = 1, bool FromStart = false);

/// <summary>How a clock may be made longer.</summary>
/// <param name="By">By how much at most, in the clock's own unit.</param>
/// <param name="Times">How often.</param>
public sealed record Extension(Length By, int Times = 1);

/// <summary>Who is told when a deadline has passed.</summary>
/// <param name="After">How long after it.</param>
/// <param name="To">Who, e.g. 研考會.</param>
public sealed record Escalation(Length After, Bilingual To);
