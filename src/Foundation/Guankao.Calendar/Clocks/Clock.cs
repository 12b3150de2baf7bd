using Guankao.Kernel;

namespace Guankao.Calendar;

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
