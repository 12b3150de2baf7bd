using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Judges one duty by the clause that answers it.</summary>
internal sealed class PartJudge(AuditWords words, AuditPeriod period, ReportText report)
{
    /// <summary>A match must be at least this good before a delay is said aloud.</summary>
    private const float SureEnoughForLate = 0.62f;

    private readonly FigureComparison _figures = new(words);

    public PartVerdict Judge(PromisePart part, PartMatch match)
    {
        if (match.Clause < 0)
        {
            return Unanswered(part, match);
        }

        var clause = report.Clauses[match.Clause];
        var on = ClauseDates.Governing(report, words, match.Clause);
        var figure = Figure(part, match.Clause);
        if (figure is { Outcome: FigureOutcome.Short } && !(part.DueDay < period.From))
        {
            return new(part, match, MilestoneVerdictKind.Partly, Cause.FigureShort, Sureness(match), on, null, figure);
        }

        var verdict = ByState(part, match, clause.State, on, figure) ?? ByDate(part, match, on, figure);
        return PartLeft(part, match) is { } left && verdict.Kind is MilestoneVerdictKind.MetOnTime or MilestoneVerdictKind.MetLate or MilestoneVerdictKind.Unclear
            ? verdict with { Kind = MilestoneVerdictKind.Partly, Cause = Cause.PartLeft, Confidence = Confidence.Likely, Against = left }
            : verdict;
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

    private static PartVerdict? ByState(PromisePart part, PartMatch match, ClauseState state, ReportedDate? on, FigureAnswer? figure)
    {
        var done = state.HasFlag(ClauseState.Done) && on is not { Planned: true };
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
            return Verdict(MilestoneVerdictKind.MetOnTime, Cause.OnTime, date.Own ? Sureness(match) : Confidence.Likely);
        }

        if (date.AsOf || date.Reading.Role == DateRole.By)
        {
            return ByLaterState(part, match, date, figure);
        }

        if (first <= due)
        {
            return Verdict(MilestoneVerdictKind.Unclear, Cause.StraddlesDue, Confidence.PleaseLook);
        }

        if (match.Rival >= 0)
        {
            return Verdict(MilestoneVerdictKind.Unclear, Cause.AnswersAnother, Confidence.PleaseLook);
        }

        return match.Score >= SureEnoughForLate && (match.SameStage || part.Actions == 0) && figure is not { Outcome: FigureOutcome.Doubtful or FigureOutcome.Short }
            ? Verdict(MilestoneVerdictKind.MetLate, Cause.Late, date.Own ? Sureness(match) : Confidence.Likely, last.DayNumber - due.DayNumber)
            : Verdict(MilestoneVerdictKind.Unclear, Cause.WeakLate, Confidence.PleaseLook);
    }

    /// <summary>Only the state on a later day is told: what stood on the due day is open.</summary>
    private PartVerdict ByLaterState(PromisePart part, PartMatch match, ReportedDate date, FigureAnswer? figure) =>
        part.DueDay < period.From && part.Targets.Count > 0
            ? new(part, match, MilestoneVerdictKind.NoEvidence, Cause.StateOnDayUnknown, Confidence.Likely, date, null, figure)
            : new(part, match, MilestoneVerdictKind.Unclear, Cause.AsOfAfterDue, Confidence.PleaseLook, date, null, figure);

    /// <summary>A clause that says of the same stage of work that some of it is still to come or was stopped.</summary>
    private int? PartLeft(PromisePart part, PartMatch match)
    {
        foreach (var other in match.Others)
        {
            if (other >= 0 && (part.Actions & report.Clauses[other].Actions) != 0 && IsLeft(part, other))
            {
                return other;
            }
        }

        var sentence = report.SentenceOf(match.Clause).Clauses;
        for (var c = match.Clause + 1; c < sentence.End.Value; c++)
        {
            if (report.Text[report.Clauses[c].Span.Start] is '餘' or '剩' or '其' or '惟' or '另' && IsLeft(part, c))
            {
                return c;
            }
        }

        return null;
    }

    private bool IsLeft(PromisePart part, int clause)
    {
        var state = report.Clauses[clause].State;
        var on = ClauseDates.Governing(report, words, clause);
        return (state & (ClauseState.Stopped | ClauseState.Pending | ClauseState.Delayed)) != 0
            || (on is { Planned: true } planned && part.DueDay is { } due && planned.First > due);
    }

    private FigureAnswer? Figure(PromisePart part, int clause)
    {
        FigureAnswer? met = null;
        foreach (var target in part.Targets)
        {
            var answer = _figures.Compare(target, report, report.SentenceOf(clause).Span, sure: true);
            if (answer.Outcome == FigureOutcome.None)
            {
                answer = _figures.Compare(target, report, report.Points[report.Clauses[clause].Point].Span, sure: false);
            }
            else if (answer.Outcome != FigureOutcome.Met &&
                _figures.Compare(target, report, report.Points[report.Clauses[clause].Point].Span, sure: false) is { Outcome: FigureOutcome.Met } inPoint)
            {
                answer = inPoint;
            }

            if (answer.Outcome == FigureOutcome.Short)
            {
                return answer;
            }

            met = answer.Outcome != FigureOutcome.None && (met is null || answer.Outcome == FigureOutcome.Met) ? answer : met;
        }

        return met;
    }

    private static DateOnly LastMonthOf(AuditPeriod period) => new(period.To.Year, period.To.Month, 1);

    private static Confidence Sureness(PartMatch match) =>
        match.Score >= 0.8f ? Confidence.Sure : match.Score >= 0.6f ? Confidence.Likely : Confidence.PleaseLook;
}
