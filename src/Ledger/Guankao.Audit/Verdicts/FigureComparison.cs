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
    /// Compares. Of several figures that reach the target the one that is called the same (核定補助45件) answers it. A
    /// shortfall is only said where no figure of that unit in the stretch reaches the target, alone or added up, and a
    /// figure called the same that falls short of it beside another that reaches it leaves a doubt: a false alarm costs
    /// more than a miss.
    /// </summary>
    public FigureAnswer Compare(QuantityReading target, string promise, ReportText report, TextSpan stretch, bool sure)
    {
        var label = FigureLabel.Before(promise, target.Span.Start);
        var (reached, nearest) = (default(Candidate?), default(Candidate?));
        var (sum, total, count) = (0m, false, 0);
        foreach (var quantity in report.Mentions.Quantities)
        {
            if (quantity.Span.Start < stretch.Start || quantity.Span.End > stretch.End || !IsAnswer(target, quantity, report.Text))
            {
                continue;
            }

            var candidate = new Candidate(quantity, FigureLabel.Shared(label, FigureLabel.Before(report.Text, quantity.Span.Start)));
            if (Reaches(quantity, target))
            {
                reached = reached is { } held && held.Shared >= candidate.Shared ? held : candidate;
                continue;
            }

            count++;
            sum += quantity.Value;
            total |= quantity.Traits.HasFlag(QuantityTraits.Cumulative);
            nearest = nearest is { } near && !candidate.Answers(near, target) ? near : candidate;
        }

        return (reached, nearest) switch
        {
            ({ } met, { } lower) when met.Shared == 0 && lower.Shared >= FigureLabel.Sure => new(FigureOutcome.Doubtful, target, lower.Figure),
            ({ } met, _) => new(FigureOutcome.Met, target, met.Figure),
            (null, { } lower) => new(
                sure && (count == 1 || total || !Adds(target, sum)) ? FigureOutcome.Short : FigureOutcome.Doubtful, target, lower.Figure),
            _ => new(FigureOutcome.None, target, null),
        };
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

    /// <summary>A figure of the report and how much of its name it shares with the target.</summary>
    private readonly record struct Candidate(QuantityReading Figure, int Shared)
    {
        public bool Answers(Candidate held, QuantityReading target) => Shared != held.Shared
            ? Shared > held.Shared
            : Math.Abs(Figure.Value - target.Value) < Math.Abs(held.Figure.Value - target.Value);
    }
}
