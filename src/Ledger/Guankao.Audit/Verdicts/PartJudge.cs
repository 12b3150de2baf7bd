using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Judges one duty by the clause that answers it.</summary>
internal sealed class PartJudge(AuditWords words, AuditPeriod period, ReportText report, IReadOnlyList<PromisePart> parts)
{
    /// <summary>A match must be at least this good before a delay is said aloud.</summary>
    private const float SureEnoughForLate = 0.62f;

    /// <summary>Share of the duty's words that a clause of the same stage must have besides.</summary>
    private const float SameMatter = 0.5f;

    private readonly FigureComparison _figures = new(words);
    private readonly PartialWork _partial = new(words, report);

    public PartVerdict Judge(PromisePart part, PartMatch match)
    {
        if (match.Clause < 0)
        {
            return Unanswered(part, match);
        }

        var on = Repeated(part, match.Clause) ?? Counted(part, match.Clause) ?? ClauseDates.Governing(report, words, match.Clause);
        var figure = Figure(part, match.Clause);
        if (figure is { Outcome: FigureOutcome.Short } && !(part.DueDay < period.From))
        {
            return new(part, match, MilestoneVerdictKind.Partly, Cause.FigureShort, Sureness(match), on, null, figure);
        }

        var verdict = ByState(part, match, State(match), on, figure) ?? ByDate(part, match, on, figure);
        return _partial.Mixed(part, match, verdict);
    }

    /// <summary>Where the clause lists the days of as many events as were promised, the day of the last of these counts.</summary>
    private ReportedDate? Counted(PromisePart part, int clause)
    {
        if (part.Targets is not [{ Percent: false, Value: >= 2 and <= 60 } target])
        {
            return null;
        }

        var listed = ClauseDates.Listed(report, words, clause);
        return listed.Count >= target.Value ? new(listed[(int)target.Value - 1], false, false, DateSource.Own) : null;
    }

    /// <summary>「3月、6月召開」 is answered by a list of days with one in each of them, whatever else it lists.</summary>
    private ReportedDate? Repeated(PromisePart part, int clause)
    {
        if (part.Targets.Count > 0 || part.Dates.Count == 0)
        {
            return null;
        }

        var listed = ClauseDates.Listed(report, words, clause);
        if (listed.Count < 2 || listed.Count <= part.Dates.Count)
        {
            return null;
        }

        var last = default(DateReading?);
        foreach (var due in part.Dates)
        {
            var within = listed.FindLastIndex(d => d.Due <= due.Due && (due.From is null || d.Due >= due.From));
            if (within < 0)
            {
                return null;
            }

            last = listed[within];
        }

        return new(last!.Value, false, false, DateSource.Own);
    }

    private PartVerdict Unanswered(PromisePart part, PartMatch match)
    {
        for (var c = 0; c < report.Clauses.Count; c++)
        {
            if (report.Clauses[c].State.HasFlag(ClauseState.Blanket))
            {
                return new(part, match with { Clause = c }, MilestoneVerdictKind.MetOnTime, Cause.Blanket, Confidence.PleaseLook);
            }
        }

        return part.DueDay < period.From
            ? new(part, match, MilestoneVerdictKind.NoEvidence, Cause.NoAnswerEarlier, Confidence.Likely)
            : new(part, match, MilestoneVerdictKind.NoEvidence, Cause.NoAnswer, Confidence.Likely);
    }

    /// <summary>The clause's own state; where it has none, what its sentence says is unfinished.</summary>
    private ClauseState State(PartMatch match)
    {
        var clause = match.Clause;
        var state = report.Clauses[clause].State;
        if ((state & PartialWork.Unfinished) == 0 && state.HasFlag(ClauseState.Done) && match.Coverage >= MatchWeights.LeastCoverage)
        {
            return state;
        }

        // A deed with a day of its own was done, whatever the sentence goes on to say.
        if ((state & PartialWork.Unfinished) == 0 && match.Coverage >= MatchWeights.LeastCoverage && ClauseDates.Governing(report, words, clause) is { Planned: false, AsOf: false, From: DateSource.Own })
        {
            return state | ClauseState.Done;
        }

        var sentence = report.SentenceOf(clause).Clauses;
        for (var c = sentence.Start.Value; c < sentence.End.Value; c++)
        {
            state |= report.Clauses[c].State & PartialWork.Unfinished;
        }

        return (state & PartialWork.Unfinished) != 0 ? state & ~ClauseState.Done : state;
    }

    private PartVerdict? ByState(PromisePart part, PartMatch match, ClauseState state, ReportedDate? on, FigureAnswer? figure)
    {
        var done = state.HasFlag(ClauseState.Done) && (state & PartialWork.Unfinished) == 0 && on is not { Planned: true };
        if (!done && part.DueDay < period.From && match.Score < SureEnoughForLate && (state & (PartialWork.Unfinished | ClauseState.Planned)) != 0)
        {
            return new(part, PartMatch.None, MilestoneVerdictKind.NoEvidence, Cause.NoAnswerEarlier, Confidence.Likely);
        }

        if (state.HasFlag(ClauseState.Stopped) && !done)
        {
            return new(part, match, MilestoneVerdictKind.NotMet, Cause.Stopped, Sureness(match), on, null, figure);
        }

        if (on is { Planned: true } planned && (part.DueDay is null || planned.Last > part.DueDay))
        {
            return new(part, match, MilestoneVerdictKind.NotMet, Cause.PlannedLater, Sureness(match), on, null, figure);
        }

        if (done)
        {
            return null;
        }

        return state.HasFlag(ClauseState.Pending) ? new(part, match, MilestoneVerdictKind.NotMet, Cause.Pending, Sureness(match), on, null, figure)
            : state.HasFlag(ClauseState.Delayed) ? new(part, match, MilestoneVerdictKind.NotMet, Cause.Delayed, Sureness(match), on, null, figure)
            : state.HasFlag(ClauseState.UnderWay) && on is null ? new(part, match, MilestoneVerdictKind.Unclear, Cause.UnderWay, Confidence.PleaseLook, on, null, figure)
            : state.HasFlag(ClauseState.Planned) && on is null ? new(part, match, MilestoneVerdictKind.Unclear, Cause.UnderWay, Confidence.PleaseLook, on, null, figure)
            : null;
    }

    private PartVerdict ByDate(PromisePart part, PartMatch match, ReportedDate? on, FigureAnswer? figure)
    {
        PartVerdict Verdict(MilestoneVerdictKind kind, Cause cause, Confidence confidence, int? late = null) =>
            new(part, match, kind, cause, confidence, on, late, figure);

        if (part.DueDay is not { } due)
        {
            return Verdict(MilestoneVerdictKind.MetOnTime, Cause.NoDue, Confidence.Likely);
        }

        if (on is not { First: { } first, Last: { } last } date)
        {
            return due >= LastMonthOf(period)
                ? Verdict(MilestoneVerdictKind.MetOnTime, Cause.DoneWithinPeriod, Confidence.Likely)
                : Verdict(MilestoneVerdictKind.Unclear, Cause.DoneUndated, Confidence.PleaseLook);
        }

        if (last <= due || (part.Due!.Value.Role == DateRole.From && first <= due))
        {
            return Verdict(MilestoneVerdictKind.MetOnTime, Cause.OnTime, date.From == DateSource.Own ? Sureness(match) : Confidence.Likely);
        }

        if (match.OtherStage && due < period.From)
        {
            return new(part, PartMatch.None, MilestoneVerdictKind.NoEvidence, Cause.NoAnswerEarlier, Confidence.Likely);
        }

        // A report as of the period's last day names that day for everything it has done until then.
        if (date.AsOf || date.Reading.Role == DateRole.By || last == period.To)
        {
            return ByLaterState(part, match, date, figure);
        }

        if (first <= due)
        {
            return Verdict(MilestoneVerdictKind.Unclear, Cause.StraddlesDue, Confidence.PleaseLook);
        }

        if (match.Rivals.Any(r => parts[r].DueDay >= first))
        {
            return AnswersAnother(part, match, date, figure);
        }

        return IsSurelyLate(part, match, date) && figure is not { Outcome: FigureOutcome.Doubtful or FigureOutcome.Short }
            ? Verdict(MilestoneVerdictKind.MetLate, Cause.Late, date.From == DateSource.Own ? Sureness(match) : Confidence.Likely, last.DayNumber - due.DayNumber)
            : Verdict(MilestoneVerdictKind.Unclear, Cause.WeakLate, Confidence.PleaseLook);
    }

    /// <summary>A false "late" costs more trust than a missed one: the deed must be the same, and the day its own.</summary>
    private bool IsSurelyLate(PromisePart part, PartMatch match, ReportedDate date)
    {
        var stage = part.Actions & ~words.Effort;
        var same = stage == 0 ? match.Coverage >= SureEnoughForLate
            : (stage & report.Clauses[match.Clause].Actions) != 0 && match.Score >= SureEnoughForLate && match.Coverage >= SameMatter;
        return same && date.From == DateSource.Own;
    }

    /// <summary>The clause answers another duty better; for what fell due before the period that is no answer at all.</summary>
    private PartVerdict AnswersAnother(PromisePart part, PartMatch match, ReportedDate date, FigureAnswer? figure) =>
        part.DueDay < period.From
            ? new(part, PartMatch.None, MilestoneVerdictKind.NoEvidence, Cause.NoAnswerEarlier, Confidence.Likely)
            : new(part, match, MilestoneVerdictKind.Unclear, Cause.AnswersAnother, Confidence.PleaseLook, date, null, figure);

    /// <summary>Only the state on a later day is told: what stood on the due day is open.</summary>
    private PartVerdict ByLaterState(PromisePart part, PartMatch match, ReportedDate date, FigureAnswer? figure) =>
        match.Rivals.Any(r => parts[r].DueDay >= date.Last) ? AnswersAnother(part, match, date, figure)
        : part.DueDay < period.From && part.Targets.Count > 0
            ? new(part, match, MilestoneVerdictKind.NoEvidence, Cause.StateOnDayUnknown, Confidence.Likely, date, null, figure)
            : new(part, match, MilestoneVerdictKind.Unclear, Cause.AsOfAfterDue, Confidence.PleaseLook, date, null, figure);

    private FigureAnswer? Figure(PromisePart part, int clause)
    {
        FigureAnswer? met = null;
        foreach (var target in part.Targets)
        {
            var answer = _figures.Compare(target, part.Text, report, report.SentenceOf(clause).Span, sure: true);
            if (answer.Outcome == FigureOutcome.None)
            {
                answer = _figures.Compare(target, part.Text, report, report.Points[report.Clauses[clause].Point].Span, sure: false);
            }
            else if (answer.Outcome != FigureOutcome.Met &&
                _figures.Compare(target, part.Text, report, report.Points[report.Clauses[clause].Point].Span, sure: false) is { Outcome: FigureOutcome.Met } inPoint)
            {
                answer = inPoint;
            }

            if (answer.Outcome == FigureOutcome.Short)
            {
                // Promised for the whole and reported for the whole: reached, though the whole has another size now.
                if (Wholes.Before(part.Text, target.Span.Start) is { } whole && Wholes.Before(report.Text, answer.Reported!.Value.Span.Start) == whole)
                {
                    return answer with { Outcome = FigureOutcome.Met };
                }

                // Parts of the same total may stand in other sentences of the point.
                if (_figures.Compare(target, part.Text, report, report.Points[report.Clauses[clause].Point].Span, sure: true).Outcome == FigureOutcome.Short)
                {
                    return answer;
                }

                answer = answer with { Outcome = FigureOutcome.Doubtful };
            }

            met = answer.Outcome != FigureOutcome.None && (met is null || answer.Outcome == FigureOutcome.Met) ? answer : met;
        }

        return met;
    }

    private static DateOnly LastMonthOf(AuditPeriod period) => new(period.To.Year, period.To.Month, 1);

    private static Confidence Sureness(PartMatch match) =>
        match.Score >= 0.8f ? Confidence.Sure : match.Score >= 0.6f ? Confidence.Likely : Confidence.PleaseLook;
}
