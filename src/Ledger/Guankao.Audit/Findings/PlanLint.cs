using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>What is wrong with a plan before anything is reported. Also runs while a plan is being written.</summary>
public static class PlanLint
{
    /// <summary>Findings on the promise alone.</summary>
    public static IReadOnlyList<Finding> Of(AuditedPromise promise, AuditPeriod period) =>
        new ItemAuditor(AuditWords.Default, MatchSignals.All, period).Lint(promise);

    internal static IEnumerable<Finding> Of(AuditedItem item)
    {
        if (string.IsNullOrWhiteSpace(item.Promise.Lead))
        {
            yield return FindingCatalog.NobodyOwns.Say(
                new($"「{item.Promise.Title}」沒有主辦機關。", $"\"{item.Promise.Title}\" has no lead agency."));
        }

        for (var m = 0; m < item.Promise.Milestones.Count; m++)
        {
            var milestone = item.Promise.Milestones[m];
            if (milestone.Due.Count == 0)
            {
                yield return FindingCatalog.MilestoneWithoutDate.Say(
                    new("這項工作沒有完成日期。", "This work item has no due date."), item.WholeMilestone(m));
            }

            if (IsVague(item.Words, milestone))
            {
                yield return FindingCatalog.MilestoneWithoutMeasure.Say(
                    new("這項工作沒有數值，也沒有可檢核的產出。", "This work item has no figure and nothing that could be checked."), item.WholeMilestone(m));
            }

            foreach (var finding in OtherAgencies(item, m))
            {
                yield return finding;
            }
        }
    }

    private static bool IsVague(AuditWords words, AuditedMilestone milestone)
    {
        if (milestone.Targets.Count > 0 || milestone.Text.Contains("完成", StringComparison.Ordinal))
        {
            return false;
        }

        var at = words.Vague.IndexIn(milestone.Text, out _, out _);
        return at >= 0 && (ActionScanner.Actions(words, milestone.Text) & ~words.Effort) == 0;
    }

    /// <summary>An agency at the head of a duty that is neither lead nor support is somebody else's duty.</summary>
    private static IEnumerable<Finding> OtherAgencies(AuditedItem item, int m)
    {
        foreach (var part in item.Parts.Where(p => p.Part.Milestone == m))
        {
            foreach (var agency in item.MilestoneMentions[m].Agencies)
            {
                if (agency.Name is { } name && IsSubject(part.Part, agency.Span) && !IsOwn(item.Promise, name))
                {
                    yield return FindingCatalog.DutyOfOtherAgency.Say(
                        new($"這項工作由{name}辦理，但{name}不是主辦也不是協辦機關。", $"This duty is {name}'s, which neither leads nor supports the item."),
                        item.InMilestone(m, agency.Span));
                }
            }
        }
    }

    /// <summary>Lead, support, or the government they belong to.</summary>
    private static bool IsOwn(AuditedPromise promise, string name) =>
        promise.Lead?.StartsWith(name, StringComparison.Ordinal) == true || promise.Supporting.Any(s => s.StartsWith(name, StringComparison.Ordinal));

    private static bool IsSubject(PromisePart part, TextSpan agency)
    {
        if (!part.Span.Overlaps(agency))
        {
            return false;
        }

        var from = part.Dates.Count > 0 && part.Dates[^1].Span.End <= agency.Start ? part.Dates[^1].Span.End : part.Span.Start;
        var between = part.Text.AsSpan(from, Math.Max(0, agency.Start - from)).Trim("，、,: ：由");
        return between.Length == 0;
    }
}
