using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Finds for every duty of an item the clause of the report that answers it, in one assignment for all.</summary>
internal sealed class Matcher(AuditWords words, MatchSignals signals, DateOnly periodStart)
{
    private const int UsesOfAClause = 3;

    /// <summary>One match for each duty, in order.</summary>
    public PartMatch[] Match(IReadOnlyList<PromisePart> parts, IReadOnlyList<Mentions> milestones, ReportText report)
    {
        if (parts.Count == 0 || report.Clauses.Count == 0)
        {
            return [.. parts.Select(_ => PartMatch.None)];
        }

        var sheet = new ScoreSheet(words, signals, parts, milestones, report, periodStart);
        var scores = sheet.Fill();
        var chosen = signals.HasFlag(MatchSignals.Global) ? Assign(parts, scores) : Greedy(parts, scores);
        LeaveToStronger(parts, chosen, scores);
        JoinSiblings(parts, chosen, scores);
        var result = new PartMatch[parts.Count];
        for (var p = 0; p < parts.Count; p++)
        {
            result[p] = chosen[p] < 0 ? PartMatch.None : new(
                chosen[p], scores[p, chosen[p]], Others(p, chosen[p], scores, report), Rivals(p, chosen, scores),
                sheet.Coverage(p, chosen[p]), sheet.Contradicts(p, chosen[p]));
        }

        return result;
    }

    private float Least(PromisePart part) =>
        signals.HasFlag(MatchSignals.Prior) && part.DueDay < periodStart ? MatchWeights.EarlierAnswer : MatchWeights.Answer;

    private int[] Assign(IReadOnlyList<PromisePart> parts, float[,] scores)
    {
        var clauses = scores.GetLength(1);
        var cost = new float[parts.Count, clauses * UsesOfAClause + parts.Count];
        for (var p = 0; p < parts.Count; p++)
        {
            for (var use = 0; use < UsesOfAClause; use++)
            {
                for (var c = 0; c < clauses; c++)
                {
                    cost[p, use * clauses + c] = use * MatchWeights.Sharing - scores[p, c];
                }
            }

            for (var none = 0; none < parts.Count; none++)
            {
                cost[p, clauses * UsesOfAClause + none] = -Least(parts[p]);
            }
        }

        var solved = Assignment.Solve(cost);
        return [.. solved.Select(c => c >= clauses * UsesOfAClause ? -1 : c % clauses)];
    }

    /// <summary>A clause that answers another duty far better is left to it; the weaker takes what nobody has, or nothing.</summary>
    private void LeaveToStronger(IReadOnlyList<PromisePart> parts, int[] chosen, float[,] scores)
    {
        for (var p = 0; p < parts.Count; p++)
        {
            if (chosen[p] >= 0 && chosen.Index().Any(q => q.Item == chosen[p] && scores[p, chosen[p]] < scores[q.Index, chosen[p]] * MatchWeights.FairShare))
            {
                var free = Enumerable.Range(0, scores.GetLength(1)).Where(c => !chosen.Contains(c)).DefaultIfEmpty(-1).MaxBy(c => c < 0 ? 0 : scores[p, c]);
                chosen[p] = free >= 0 && scores[p, free] >= Least(parts[p]) ? free : -1;
            }
        }
    }

    /// <summary>Duties of one work item are often answered in one breath: there sharing costs nothing.</summary>
    private void JoinSiblings(IReadOnlyList<PromisePart> parts, int[] chosen, float[,] scores)
    {
        for (var p = 0; p < parts.Count; p++)
        {
            for (var q = 0; q < parts.Count && chosen[p] < 0; q++)
            {
                if (parts[q].Milestone == parts[p].Milestone && chosen[q] >= 0 && scores[p, chosen[q]] >= Least(parts[p])
                    && scores[p, chosen[q]] >= scores[q, chosen[q]] * MatchWeights.FairShare)
                {
                    chosen[p] = chosen[q];
                }
            }
        }
    }

    private int[] Greedy(IReadOnlyList<PromisePart> parts, float[,] scores)
    {
        var chosen = new int[parts.Count];
        for (var p = 0; p < parts.Count; p++)
        {
            var best = 0;
            for (var c = 1; c < scores.GetLength(1); c++)
            {
                best = scores[p, c] > scores[p, best] ? c : best;
            }

            chosen[p] = scores[p, best] >= Least(parts[p]) ? best : -1;
        }

        return chosen;
    }

    private static List<int> Others(int part, int chosen, float[,] scores, ReportText report)
    {
        var others = new List<int>();
        var least = Math.Max(MatchWeights.GoodAnswer, scores[part, chosen] * 0.8f);
        for (var c = 0; c < report.Clauses.Count; c++)
        {
            if (scores[part, c] >= least && report.Clauses[c].Sentence != report.Clauses[chosen].Sentence)
            {
                others.Add(c);
            }
        }

        return others;
    }

    private static List<int> Rivals(int part, int[] chosen, float[,] scores)
    {
        var rivals = new List<int>();
        for (var q = 0; q < chosen.Length; q++)
        {
            if (q != part && chosen[q] == chosen[part] && scores[q, chosen[q]] > scores[part, chosen[part]] * 0.75f)
            {
                rivals.Add(q);
            }
        }

        return rivals;
    }
}
