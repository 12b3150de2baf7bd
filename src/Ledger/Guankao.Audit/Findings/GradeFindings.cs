using Guankao.Kernel;

namespace Guankao.Audit;

/// <summary>The city's own grade beside what the text shows. The machine grades nothing; it only says that the two differ.</summary>
internal static class GradeFindings
{
    public static IEnumerable<Finding> Of(AuditedItem item)
    {
        if (item.Official == Light.Yellow || item.Official == Light.Red)
        {
            if (Reached(item))
            {
                yield return FindingCatalog.BeatenButGradedLow.Say(
                    new($"報告顯示目標已達成，等級仍為{item.Promise.Grade}。",
                        $"The report shows the goal reached, yet the grade is {item.Promise.Grade}."),
                    Quotes(item));
            }

            if (Stopped(item) is { } clause)
            {
                yield return FindingCatalog.StoppedButInProgress.Say(
                    new($"報告稱已暫緩或停止，等級仍為{item.Promise.Grade}。",
                        $"The report says it was put on hold or stopped, yet the grade is {item.Promise.Grade}."),
                    item.Sentence(clause));
            }
        }

        if (item.Official == Light.Green && !Shown(item))
        {
            yield return FindingCatalog.GradedDoneWithoutEvidence.Say(
                new($"等級為{item.Promise.Grade}，但報告看不出目標或最後的工作項目已完成。",
                    $"The grade is {item.Promise.Grade}, but the report does not show the goal or the last work item done."),
                Quotes(item));
        }
    }

    /// <summary>Reached by its own figure, or with every work item shown done.</summary>
    private static bool Reached(AuditedItem item) =>
        item.GoalVerdict is { Verdict: GoalVerdictKind.Met } goal
        && (goal.Target is not null
            ? !item.Parts.Any(p => p.Kind is MilestoneVerdictKind.Partly or MilestoneVerdictKind.NotMet)
            : item.Milestones.Count > 0 && item.Milestones.All(m => m.Verdict is MilestoneVerdictKind.MetOnTime or MilestoneVerdictKind.MetLate));

    private static bool Shown(AuditedItem item) => item.GoalVerdict?.Verdict switch
    {
        GoalVerdictKind.Met => true,
        GoalVerdictKind.NotMet or GoalVerdictKind.Partly => false,

        // Where the goal cannot be measured, only silence about every work item is worth the question.
        _ => item.Milestones.Any(m => m.Verdict != MilestoneVerdictKind.NoEvidence),
    };

    /// <summary>A clause that says the item itself was stopped: it answers a duty, or speaks of 本案.</summary>
    private static int? Stopped(AuditedItem item)
    {
        foreach (var part in item.Parts)
        {
            if (part.Cause == Cause.Stopped)
            {
                return part.Match.Clause;
            }
        }

        for (var c = 0; c < item.Report.Clauses.Count; c++)
        {
            var clause = item.Report.Clauses[c];
            if (clause.State.HasFlag(ClauseState.Stopped) && clause.Dates.Start.Value == clause.Dates.End.Value
                && item.Report.SentenceOf(c).Span.Of(item.Report.Text).Contains("本案", StringComparison.Ordinal))
            {
                return c;
            }
        }

        return null;
    }

    private static List<FindingQuote> Quotes(AuditedItem item)
    {
        var quotes = new List<FindingQuote>();
        if (item.Promise.Goal.Length > 0)
        {
            quotes.Add(item.InGoal(new(0, item.Promise.Goal.Length)));
        }

        quotes.AddRange(item.GoalVerdict?.Evidence.Select(e => item.InReport(e.Span)) ?? []);
        return quotes;
    }
}
