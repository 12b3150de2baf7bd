using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Sees where a duty is done in part: some of it elsewhere still to come, a rest left over, a step before the one promised.</summary>
internal sealed class PartialWork(AuditWords words, ReportText report)
{
    /// <summary>What says that work is not finished.</summary>
    public const ClauseState Unfinished = ClauseState.Stopped | ClauseState.Pending | ClauseState.Delayed;

    /// <summary>Share from which a step before the one promised is seen as that.</summary>
    private const float NearMatter = 0.35f;

    /// <summary>Done here and unfinished there is partly done, whichever of the two the match fell on.</summary>
    public PartVerdict Mixed(PromisePart part, PartMatch match, PartVerdict verdict)
    {
        if (verdict.Match.Clause < 0)
        {
            return verdict;
        }

        var other = verdict switch
        {
            { Kind: MilestoneVerdictKind.MetOnTime or MilestoneVerdictKind.MetLate } or { Cause: Cause.DoneUndated } => PartLeft(part, match),
            { Kind: MilestoneVerdictKind.NotMet, Cause: Cause.PlannedLater } => PartDone(part, match),
            _ => null,
        };
        if (other is null && verdict.Kind == MilestoneVerdictKind.MetOnTime && IsEarlierStage(part, match))
        {
            return verdict with { Kind = MilestoneVerdictKind.Partly, Cause = Cause.EarlierStage, Confidence = Confidence.PleaseLook };
        }

        return other is { } against
            ? verdict with { Kind = MilestoneVerdictKind.Partly, Cause = Cause.PartLeft, Confidence = Confidence.Likely, Against = against, DaysLate = null }
            : verdict;
    }

    /// <summary>Announcing or submitting was promised; the whole point only speaks of drafting.</summary>
    private bool IsEarlierStage(PromisePart part, PartMatch match)
    {
        var wanted = part.Actions & ~words.Effort;
        var point = report.Clauses[match.Clause].Point;
        var told = report.Clauses.Where(c => c.Point == point).Aggregate(0UL, (all, c) => all | c.Actions);
        return wanted != 0 && match.Coverage >= NearMatter && (told & ~words.Effort) == 0 && (told & words.Draft) != 0;
    }

    /// <summary>A clause that says of the same stage of work that some of it is done.</summary>
    private int? PartDone(PromisePart part, PartMatch match)
    {
        foreach (var other in match.Others)
        {
            if ((part.Actions & report.Clauses[other].Actions) != 0 && report.Clauses[other].State.HasFlag(ClauseState.Done)
                && ClauseDates.Governing(report, words, other) is { Planned: false })
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>A clause that says that some of the same work is still to come, was put off or was stopped.</summary>
    private int? PartLeft(PromisePart part, PartMatch match)
    {
        foreach (var other in match.Others)
        {
            if ((part.Actions & report.Clauses[other].Actions) != 0 && IsLeft(part, other))
            {
                return other;
            }
        }

        var sentence = report.SentenceOf(match.Clause).Clauses;
        var rest = false;
        for (var c = sentence.Start.Value; c < sentence.End.Value; c++)
        {
            rest |= c > match.Clause && SpeaksOfRest(c);
            var unfinished = (report.Clauses[c].State & Unfinished) != 0 && (rest || c == match.Clause + 1);
            if (unfinished || (rest && IsBlocked(c)) || IsBelowHundred(c))
            {
                return c;
            }
        }

        return null;
    }

    private bool IsLeft(PromisePart part, int clause) =>
        (report.Clauses[clause].State & Unfinished) != 0
        || (ClauseDates.Governing(report, words, clause) is { Planned: true } planned && part.DueDay is { } due && planned.First > due);

    /// <summary>其餘…、剩餘…: the clause begins with what is left.</summary>
    private bool SpeaksOfRest(int clause) =>
        report.Clauses[clause].Span.Of(report.Text) is var text
        && (text.StartsWith('餘') || text.StartsWith('剩') || text.StartsWith("其餘", StringComparison.Ordinal) || text.StartsWith("尚餘", StringComparison.Ordinal));

    private bool IsBlocked(int clause) => words.Blockers.IndexIn(report.Clauses[clause].Span.Of(report.Text), out _, out _) >= 0;

    /// <summary>進度已達89%: under way, whatever verb stands there.</summary>
    private bool IsBelowHundred(int clause)
    {
        var quantities = report.Clauses[clause].Quantities;
        for (var q = quantities.Start.Value; q < quantities.End.Value; q++)
        {
            var quantity = report.Mentions.Quantities[q];
            if (quantity is { Percent: true, Value: < 100 } &&
                report.Text.AsSpan(Math.Max(0, quantity.Span.Start - 6), Math.Min(6, quantity.Span.Start)).Contains("進度", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
