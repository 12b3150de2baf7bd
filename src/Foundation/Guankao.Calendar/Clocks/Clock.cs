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

/// <summary>
/// A duty with a deadline, as a row of data says it. It computes and explains; it holds no state. Exactly one of
/// <see cref="Length"/>, <see cref="On"/> and <see cref="Every"/> says how long.
/// </summary>
public sealed record Clock
{
    /// <summary>Which rule, e.g. <c>trip.report</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What starts it, e.g. 返國日.</summary>
    public required Bilingual Event { get; init; }

    /// <summary>The article or rule that is cited for start and length.</summary>
    public required string Article { get; init; }

    /// <summary>The day that stands for the event.</summary>
    public Anchor Anchor { get; init; }

    /// <summary>Which day counts first; without meaning for hours and for clocks that run backwards.</summary>
    public StartRule Start { get; init; } = StartRule.NextDay;

    /// <summary>True where the deadline lies before the event (期滿前 2 個月).</summary>
    public bool Before { get; init; }

    /// <summary>How long at most, or how long before.</summary>
    public Length? Length { get; init; }

    /// <summary>How long at least, before the act may be done at all.</summary>
    public Length? Min { get; init; }

    /// <summary>The day of the year by which it is due: the first such day from the start.</summary>
    public DayOfYear? On { get; init; }

    /// <summary>How it comes again.</summary>
    public Recurrence? Every { get; init; }

    /// <summary>What becomes of a rest day at the end.</summary>
    public EndRule End { get; init; } = EndRule.Article48;

    /// <summary>True where it stands still while a disaster keeps the office from working (行政程序法第51條第5項).</summary>
    public bool StopsInDisaster { get; init; }

    /// <summary>How it may be made longer; null where it may not.</summary>
    public Extension? Extension { get; init; }

    /// <summary>How long before the deadline its owner is warned.</summary>
    public IReadOnlyList<Length> Warnings { get; init; } = [];

    /// <summary>Who is told afterwards.</summary>
    public IReadOnlyList<Escalation> Escalations { get; init; } = [];

    /// <summary>When it is due, and nothing else; for lists of many.</summary>
    public Moment Due(Moment start, RestDays days) => new Reckoning(this, days, null).Run(new ClockRun(start));

    /// <summary>When it is due with pauses and extensions, and nothing else.</summary>
    public Moment Due(ClockRun run, RestDays days) => new Reckoning(this, days, null).Run(run);

    /// <summary>When it is due and why, step by step, with its warnings.</summary>
    public DueDate Explain(ClockRun run, RestDays days)
    {
        var trail = new Trail(this, days);
        var due = new Reckoning(this, days, trail).Run(run);
        return DueDate.Of(this, run, days, trail, due);
    }

    /// <summary>When it is due and why, for an event of which the day is known.</summary>
    public DueDate Explain(DateOnly start, RestDays days) => Explain(new ClockRun(Moment.StartOf(start)), days);
}
