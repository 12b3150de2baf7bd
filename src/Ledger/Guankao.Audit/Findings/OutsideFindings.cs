using Guankao.Kernel;

namespace Guankao.Audit;

/// <summary>What the report gives as an obstacle from outside, where something is in fact behind.</summary>
internal static class OutsideFindings
{
    public static IEnumerable<Finding> Of(AuditedItem item)
    {
        if (!IsBehind(item))
        {
            yield break;
        }

        var seen = new HashSet<string>();
        foreach (var clause in item.Report.Clauses)
        {
            var text = clause.Span.Of(item.Report.Text);
            if (item.Words.Blockers.IndexIn(text, out _, out var kind) is var at and >= 0
                && !Brackets.Holds(text, 0, at) && !IsOld(item, clause) && seen.Add(kind.Code))
            {
                yield return FindingCatalog.BlockedOutside.Say(
                    new($"報告提到外在因素：{kind.ZhHant}。", $"The report names an obstacle from outside: {kind.En}."),
                    item.InReport(item.Report.Sentences[clause.Sentence].Span));
            }
        }
    }

    private static bool IsBehind(AuditedItem item) =>
        item.GoalVerdict is { Verdict: GoalVerdictKind.NotMet or GoalVerdictKind.Partly }
        || item.Milestones.Any(m => m.Verdict is MilestoneVerdictKind.NotMet or MilestoneVerdictKind.Partly or MilestoneVerdictKind.MetLate
            or MilestoneVerdictKind.Unclear);

    /// <summary>History of earlier years explains nothing of this period.</summary>
    private static bool IsOld(AuditedItem item, ReportClause clause)
    {
        for (var d = clause.Dates.Start.Value; d < clause.Dates.End.Value; d++)
        {
            if (item.Report.Mentions.Dates[d].Due is { } day && day.Year < item.Period.From.Year)
            {
                return true;
            }
        }

        return false;
    }
}
