using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>This period beside the one before: copied words, changed targets, moved dates.</summary>
internal static class BaselineFindings
{
    private const int LongEnough = 12;

    public static IEnumerable<Finding> Of(AuditedItem item)
    {
        if (item.Promise.Previous is not { } previous)
        {
            yield break;
        }

        if (Copied(item, previous) is { } copied)
        {
            yield return copied;
        }

        for (var m = 0; m < item.Promise.Milestones.Count; m++)
        {
            var now = item.Promise.Milestones[m];
            if (Same(now, previous.Milestones) is { } before)
            {
                foreach (var finding in Changes(item, m, before))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>More than half of the report stands word for word in the one before.</summary>
    private static Finding? Copied(AuditedItem item, AuditedPromise previous)
    {
        var (same, all) = (0, 0);
        TextSpan? longest = null;
        foreach (var sentence in item.Report.Sentences.Where(s => s.Span.Length >= LongEnough))
        {
            all += sentence.Span.Length;
            if (previous.Report.Contains(sentence.Span.Of(item.Report.Text), StringComparison.Ordinal))
            {
                same += sentence.Span.Length;
                longest = longest is null || sentence.Span.Length > longest.Value.Length ? sentence.Span : longest;
            }
        }

        return longest is { } quote && same * 2 > all
            ? FindingCatalog.SameAsLastPeriod.Say(
                new($"報告有{same * 100 / all}%與前期逐字相同。", $"{same * 100 / all}% of the report is word for word that of the period before."),
                item.InReport(quote))
            : null;
    }

    private static IEnumerable<Finding> Changes(AuditedItem item, int m, AuditedMilestone before)
    {
        var now = item.Promise.Milestones[m];
        if (Last(now) is { } due && Last(before) is { } was && due != was)
        {
            yield return FindingCatalog.DateChanged.Say(
                new($"期限由{was.Dotted()}改為{due.Dotted()}。", $"The due date moved from {was:yyyy-MM-dd} to {due:yyyy-MM-dd}."),
                item.InMilestone(m, now.Due[^1].Span));
        }

        foreach (var target in now.Targets)
        {
            var old = before.Targets.Where(t => t.Unit == target.Unit && t.Percent == target.Percent).ToList();
            if (old.Count > 0 && old.TrueForAll(t => t.Value != target.Value))
            {
                yield return FindingCatalog.TargetChanged.Say(
                    new($"目標由{old[0].Span.Of(before.Text)}改為{target.Span.Of(now.Text)}。",
                        $"The target changed from {old[0].Span.Of(before.Text)} to {target.Span.Of(now.Text)}."),
                    item.InMilestone(m, target.Span));
            }
        }
    }

    private static DateOnly? Last(AuditedMilestone milestone) => milestone.Due.Count == 0 ? null : milestone.Due[^1].Due;

    /// <summary>The same work item in the earlier plan: most of its words, dates and figures aside.</summary>
    private static AuditedMilestone? Same(AuditedMilestone now, IReadOnlyList<AuditedMilestone> before)
    {
        var words = Pairs(now);
        return before
            .Select(b => (Milestone: b, Share: Share(words, Pairs(b))))
            .Where(p => p.Share >= 0.7)
            .OrderByDescending(p => p.Share).ThenBy(p => Math.Abs(p.Milestone.Index - now.Index))
            .Select(p => p.Milestone).FirstOrDefault();
    }

    private static double Share(HashSet<(char, char)> a, HashSet<(char, char)> b) =>
        a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private static HashSet<(char, char)> Pairs(AuditedMilestone milestone)
    {
        var pairs = new HashSet<(char, char)>();
        for (var i = 0; i + 1 < milestone.Text.Length; i++)
        {
            var span = new TextSpan(i, i + 2);
            if (char.IsLetter(milestone.Text[i]) && char.IsLetter(milestone.Text[i + 1])
                && !milestone.Due.Any(d => d.Span.Overlaps(span)) && !milestone.Targets.Any(t => t.Span.Overlaps(span)))
            {
                pairs.Add((milestone.Text[i], milestone.Text[i + 1]));
            }
        }

        return pairs;
    }
}
