using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>How a reported figure stands to the promised one.</summary>
internal enum FigureOutcome : byte
{
    /// <summary>Nothing of the same unit was reported.</summary>
    None,

    /// <summary>Reached.</summary>
    Met,

    /// <summary>Not reached.</summary>
    Short,

    /// <summary>Something of the same unit was reported, but not clearly of the same thing.</summary>
    Doubtful,
}

/// <summary>A promised figure beside the reported one.</summary>
internal readonly record struct FigureAnswer(FigureOutcome Outcome, QuantityReading Target, QuantityReading? Reported);

/// <summary>Lays a promised figure beside the figures of a stretch of the report.</summary>
internal sealed class FigureComparison(AuditWords words)
{
    private const QuantityTraits NeverAnAnswer = QuantityTraits.Base | QuantityTraits.AgainstLastYear | QuantityTraits.Damaged;
    private const string Remaining = "餘缺剩";

    /// <summary>
    /// Compares. A shortfall is only said where no figure of that unit in the stretch reaches the target, alone or
    /// added up: a false alarm costs more than a miss.
    /// </summary>
    public FigureAnswer Compare(QuantityReading target, ReportText report, TextSpan stretch, bool sure)
    {
        var (best, sum, total, count) = (default(QuantityReading?), 0m, false, 0);
        foreach (var quantity in report.Mentions.Quantities)
        {
            if (quantity.Span.Start < stretch.Start || quantity.Span.End > stretch.End || !IsAnswer(target, quantity, report.Text))
            {
                continue;
            }

            if (Reaches(quantity, target))
            {
                return new(FigureOutcome.Met, target, quantity);
            }

            count++;
            sum += quantity.Value;
            total |= quantity.Traits.HasFlag(QuantityTraits.Cumulative);
            best = best is null || Nearer(quantity, best.Value, target) ? quantity : best;
        }

        return best is null ? new(FigureOutcome.None, target, null)
            : (sure && (count == 1 || total || !Adds(target, sum))) ? new(FigureOutcome.Short, target, best)
            : new(FigureOutcome.Doubtful, target, best);
    }

    /// <summary>True where the reported value does what the target asks.</summary>
    public static bool Reaches(QuantityReading reported, QuantityReading target) => target.Comparator switch
    {
        Comparator.Le => reported.Value <= target.Value,
        Comparator.Lt => reported.Value < target.Value,
        Comparator.Gt => (reported.ValueTo ?? reported.Value) > target.Value,
        Comparator.About => (reported.ValueTo ?? reported.Value) >= target.Value * 0.95m,
        _ => (reported.ValueTo ?? reported.Value) >= target.Value,
    };

    private static bool Adds(QuantityReading target, decimal sum) =>
        target.Comparator is Comparator.Le or Comparator.Lt || sum >= target.Value;

    private static bool Nearer(QuantityReading a, QuantityReading b, QuantityReading target) =>
        Math.Abs(a.Value - target.Value) < Math.Abs(b.Value - target.Value);

    private bool IsAnswer(QuantityReading target, QuantityReading reported, string text) =>
        reported.Percent == target.Percent
        && words.Unit(reported.Unit) == words.Unit(target.Unit)
        && (reported.Traits & NeverAnAnswer) == 0
        && !IsPlannedOrLeft(text, reported.Span.Start);

    private bool IsPlannedOrLeft(string text, int at)
    {
        var from = Math.Max(0, at - 5);
        for (var i = from; i < at; i++)
        {
            if (words.Cues.TryMatch(text, i, out _, out var cue) && cue is Cue.Planned or Cue.Pending)
            {
                return true;
            }
        }

        return text.AsSpan(Math.Max(0, at - 3), Math.Min(3, at)).IndexOfAny(Remaining) >= 0;
    }
}
