using Guankao.Kernel;

namespace Guankao.Audit;

/// <summary>What became of the work items against their dates.</summary>
internal static class ScheduleFindings
{
    public static IEnumerable<Finding> Of(AuditedItem item)
    {
        for (var m = 0; m < item.Milestones.Count; m++)
        {
            if (OfMilestone(item, m) is { } finding)
            {
                yield return finding;
            }
        }

        foreach (var part in item.Parts)
        {
            if (part.On is { Planned: false, Last: { } last } on && last > item.Period.To && part.Match.Clause >= 0)
            {
                yield return FindingCatalog.ProofAfterPeriod.Say(
                    new($"佐證的日期{on.Reading.Span.Of(item.Report.Text)}晚於本期末日。",
                        $"The proof is dated {last:yyyy-MM-dd}, after the last day of the period."),
                    item.InMilestone(part.Part.Milestone, part.Part.Span), item.InReport(on.Reading.Span));
            }
        }
    }

    private static Finding? OfMilestone(AuditedItem item, int m)
    {
        var verdict = item.Milestones[m];
        var parts = item.Parts.Where(p => p.Part.Milestone == m).ToList();
        return verdict.Verdict switch
        {
            MilestoneVerdictKind.MetLate => FindingCatalog.Late.Say(verdict.Reason, Quotes(item, m, parts, Cause.Late)),
            MilestoneVerdictKind.NotMet => FindingCatalog.NotDone.Say(verdict.Reason, Quotes(item, m, parts, null)),
            MilestoneVerdictKind.NoEvidence when parts.All(p => p.Cause is Cause.NoAnswerEarlier or Cause.StateOnDayUnknown) =>
                FindingCatalog.NotRepeated.Say(verdict.Reason, item.WholeMilestone(m)),
            MilestoneVerdictKind.NoEvidence => FindingCatalog.NoEvidence.Say(verdict.Reason, item.WholeMilestone(m)),
            _ => null,
        };
    }

    private static List<FindingQuote> Quotes(AuditedItem item, int m, List<PartVerdict> parts, Cause? cause)
    {
        var telling = parts.Find(p => p.Cause == cause) ?? parts[^1];
        return telling.Match.Clause >= 0
            ? [item.InMilestone(m, telling.Part.Span), item.Sentence(telling.Match.Clause)]
            : [item.WholeMilestone(m)];
    }
}
