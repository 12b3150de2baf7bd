using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>
/// Judges the goal: by its own figures where the report answers them, else by what became of the work items that
/// lead to it.
/// </summary>
internal sealed class GoalJudge(AuditWords words, MatchSignals signals, ReportText report)
{
    /// <summary>Share of the goal's terms that a sentence must have for its figure to count.</summary>
    private const float SameMatter = 0.2f;

    /// <summary>Share it must have before it may be called short.</summary>
    private const float SurelySameMatter = 0.35f;

    /// <summary>Share from which a sentence touches the matter at all.</summary>
    private const float Touches = 0.1f;

    /// <summary>What it adds that the report has no other figure of that unit.</summary>
    private const float OnlyTotalBonus = 0.3f;

    private readonly FigureComparison _figures = new(words);

    public GoalVerdict Judge(PromisePart goal, Mentions mentions, IReadOnlyList<PartVerdict> parts)
    {
        var scores = report.Clauses.Count == 0 ? new float[1, 0] : new ScoreSheet(words, signals, [goal], [mentions], report).Fill();
        FigureAnswer? met = null;
        var evidence = -1;
        foreach (var target in goal.Targets)
        {
            var (answer, sentence) = Best(target, goal.Text, scores);
            if (answer is { Outcome: FigureOutcome.Short } shortfall)
            {
                return ByFigure(goal, shortfall, sentence);
            }

            if (answer is { Outcome: FigureOutcome.Met } && met is null)
            {
                (met, evidence) = (answer, sentence);
            }
        }

        return met is { } reached ? ByFigure(goal, reached, evidence) : ByWork(goal, parts, scores);
    }

    /// <summary>
    /// The answer to a figure of the goal that stands in the sentence nearest to the goal's words. Short only where no
    /// sentence that touches the matter reaches it.
    /// </summary>
    private (FigureAnswer?, int) Best(QuantityReading target, string promise, float[,] scores)
    {
        var (met, metAt, metScore) = (default(FigureAnswer?), -1, Touches);
        var (missed, missedAt, missedScore) = (default(FigureAnswer?), -1, SurelySameMatter);
        var only = OnlyTotal(target, promise);
        for (var s = 0; s < report.Sentences.Count; s++)
        {
            var score = SentenceScore(s, scores) + (s == only ? OnlyTotalBonus : 0);
            if (score < Touches)
            {
                continue;
            }

            var answer = _figures.Compare(target, promise, report, report.Sentences[s].Span, sure: true);
            if (answer.Outcome == FigureOutcome.Met && score > metScore)
            {
                (met, metAt, metScore) = (answer, s, score);
            }
            else if (answer.Outcome == FigureOutcome.Short && score > SurelySameMatter && (missed is null || IsNearer(answer, missed.Value) || score > missedScore * 2))
            {
                (missed, missedAt, missedScore) = (answer, s, score);
            }
        }

        return metScore >= SameMatter ? (met, metAt) : met is null ? (missed, missedAt) : (null, -1);
    }

    /// <summary>Of several totals on the way to the goal the one that came nearest is the last.</summary>
    private static bool IsNearer(FigureAnswer a, FigureAnswer b) =>
        Math.Abs(a.Reported!.Value.Value - a.Target.Value) < Math.Abs(b.Reported!.Value.Value - b.Target.Value);

    /// <summary>The sentence with the one and only total of that unit in the whole report; -1 where there are more.</summary>
    private int OnlyTotal(QuantityReading target, string promise)
    {
        var found = -1;
        for (var s = 0; s < report.Sentences.Count; s++)
        {
            if (_figures.Compare(target, promise, report, report.Sentences[s].Span, sure: true).Outcome == FigureOutcome.None)
            {
                continue;
            }

            if (found >= 0)
            {
                return -1;
            }

            found = s;
        }

        return found;
    }

    private float SentenceScore(int sentence, float[,] scores)
    {
        var best = 0f;
        var clauses = report.Sentences[sentence].Clauses;
        for (var c = clauses.Start.Value; c < clauses.End.Value; c++)
        {
            best = Math.Max(best, scores[0, c]);
        }

        return best;
    }

    private GoalVerdict ByFigure(PromisePart goal, FigureAnswer answer, int sentence)
    {
        var reported = answer.Reported!.Value;
        var met = answer.Outcome == FigureOutcome.Met;
        var rate = Reasons.Rate(answer.Target, reported);
        var (target, said) = (answer.Target.Span.Of(goal.Text), reported.Span.Of(report.Text));
        return new(
            met ? GoalVerdictKind.Met : GoalVerdictKind.NotMet, met ? Confidence.Likely : Confidence.Sure,
            MilestoneJudge.FigureOf(answer.Target, goal.Text), MilestoneJudge.FigureOf(reported, report.Text), [EvidenceOf(sentence)],
            Reasons.BesideTarget(target, said, rate, met));
    }

    private GoalVerdict ByWork(PromisePart goal, IReadOnlyList<PartVerdict> parts, float[,] scores)
    {
        var answered = parts.Where(p => p.Kind != MilestoneVerdictKind.NoEvidence).ToList();
        var missed = answered.Where(IsShortfall).ToList();
        var evidence = new List<Evidence>();
        if (missed.Count > 0)
        {
            evidence.AddRange(missed.Select(p => EvidenceOf(report.Clauses[p.Match.Clause].Sentence)).Distinct());
            return missed.Count == parts.Count && missed.All(p => p.Kind == MilestoneVerdictKind.NotMet)
                ? new(GoalVerdictKind.NotMet, Confidence.Likely, null, null, evidence, new(
                    "目標未定可比對的數值；重要工作項目均未完成。", "The goal has no figure that can be compared; none of the work items is done."))
                : new(GoalVerdictKind.Partly, Confidence.Likely, null, null, evidence, new(
                    $"目標未定可比對的數值；重要工作項目中有{missed.Count}項未完成或只完成一部分。",
                    $"The goal has no figure that can be compared; {missed.Count} of the duties under it are not or only partly done."));
        }

        if (answered.LastOrDefault(p => p.Kind is MilestoneVerdictKind.MetOnTime or MilestoneVerdictKind.MetLate) is { } done)
        {
            evidence.Add(EvidenceOf(report.Clauses[done.Match.Clause].Sentence));
            return new(GoalVerdictKind.Met, Confidence.Likely, null, null, evidence, new(
                "目標未定可比對的數值；報告提及的重要工作項目均已完成。", "The goal has no figure that can be compared; the work items that the report speaks of are done."));
        }

        return ByWords(scores, goal, evidence);
    }

    /// <summary>No work item decides: the goal's own words may stand in the report as done.</summary>
    private GoalVerdict ByWords(float[,] scores, PromisePart goal, List<Evidence> evidence)
    {
        var best = -1;
        for (var c = 0; c < report.Clauses.Count; c++)
        {
            if (scores[0, c] >= MatchWeights.Answer && (best < 0 || scores[0, c] > scores[0, best]))
            {
                best = c;
            }
        }

        if (best >= 0 && goal.Targets.Count == 0 && report.Clauses[best].State == ClauseState.Done)
        {
            evidence.Add(EvidenceOf(report.Clauses[best].Sentence));
            return new(GoalVerdictKind.Met, Confidence.PleaseLook, null, null, evidence, new(
                "目標未定可比對的數值；報告稱已辦理。", "The goal has no figure that can be compared; the report says it was done."));
        }

        return new(GoalVerdictKind.Unclear, Confidence.PleaseLook, null, null, evidence, new(
            "報告沒有可以和目標比對的數值或敘述。", "The report has no figure or sentence that can be laid beside the goal."));
    }

    /// <summary>What the report itself calls unfinished; silence about a part is not a shortfall.</summary>
    private static bool IsShortfall(PartVerdict part) =>
        part.Kind is MilestoneVerdictKind.NotMet or MilestoneVerdictKind.Partly;

    private Evidence EvidenceOf(int sentence) =>
        new(report.Sentences[sentence].Span, report.Sentences[sentence].Span.Of(report.Text));
}
