using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Figures against targets: missed, with a smaller denominator, or with another indicator offered instead.</summary>
internal static class TargetFindings
{
    public static IEnumerable<Finding> Of(AuditedItem item)
    {
        var missed = false;
        foreach (var part in item.Parts.Where(p => p.Cause == Cause.FigureShort))
        {
            missed = true;
            yield return FindingCatalog.ShortOfTarget.Say(
                item.Milestones[part.Part.Milestone].Reason,
                item.InMilestone(part.Part.Milestone, part.Figure!.Value.Target.Span),
                item.InReport(part.Figure.Value.Reported!.Value.Span));
        }

        if (item.GoalVerdict is { Verdict: GoalVerdictKind.NotMet, Target: not null, Evidence: [var evidence, ..] } goal)
        {
            missed = true;
            yield return FindingCatalog.ShortOfTarget.Say(
                goal.Reason, item.InGoal(new(0, item.Promise.Goal.Length)), item.InReport(evidence.Span));
        }

        foreach (var finding in Denominators(item))
        {
            yield return finding;
        }

        if (missed && IndicatorChange(item) is { } change)
        {
            yield return change;
        }
    }

    /// <summary>「全市285所」 promised and 「全市280所」 reported: the whole itself has shrunk.</summary>
    private static IEnumerable<Finding> Denominators(AuditedItem item)
    {
        foreach (var part in item.Parts)
        {
            foreach (var target in part.Part.Targets)
            {
                if (part.Match.Clause >= 0 && Wholes.Before(part.Part.Text, target.Span.Start) is { } whole && Other(item, part.Match.Clause, target, whole) is { } other)
                {
                    yield return FindingCatalog.DenominatorChanged.Say(
                        new($"原列{whole}{target.Span.Of(part.Part.Text)}，報告改以{whole}{other.Span.Of(item.Report.Text)}為母數。",
                            $"Promised for all {target.Span.Of(part.Part.Text)}, reported for all {other.Span.Of(item.Report.Text)}."),
                        item.InMilestone(part.Part.Milestone, target.Span), item.InReport(other.Span));
                }
            }
        }
    }

    private static QuantityReading? Other(AuditedItem item, int clause, QuantityReading target, string whole)
    {
        var range = item.Report.Clauses[clause].Quantities;
        for (var q = range.Start.Value; q < range.End.Value; q++)
        {
            var quantity = item.Report.Mentions.Quantities[q];
            if (quantity.Value != target.Value && item.Words.Unit(quantity.Unit) == item.Words.Unit(target.Unit)
                && Wholes.Before(item.Report.Text, quantity.Span.Start) == whole
                && Math.Abs(quantity.Value - target.Value) < target.Value / 4)
            {
                return quantity;
            }
        }

        return null;
    }

    private static Finding? IndicatorChange(AuditedItem item)
    {
        foreach (var sentence in item.Report.Sentences)
        {
            if (item.Words.IndicatorChange.IndexIn(sentence.Span.Of(item.Report.Text), out _, out _) >= 0)
            {
                return FindingCatalog.IndicatorChangeProposed.Say(
                    new("指標未達，報告另提議以其他方式衡量。", "The indicator was missed, and the report offers another way to measure."),
                    item.InReport(sentence.Span));
            }
        }

        return null;
    }
}
