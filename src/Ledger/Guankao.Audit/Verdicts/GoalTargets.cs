using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Tells which figures of a goal or milestone are promises: not those in brackets, names or dates.</summary>
internal static class GoalTargets
{
    public static List<QuantityReading> Of(string text, Mentions mentions) =>
        [.. mentions.Quantities.Where(q =>
            (q.Traits & (QuantityTraits.Base | QuantityTraits.Damaged)) == 0
            && (q.Unit.Length > 0 || q.Percent || q.Comparator != Comparator.Eq)
            && !Brackets.Holds(text, 0, q.Span.Start))];

    /// <summary>The goal without a remark in brackets at its end (a formula, what is counted in).</summary>
    public static TextSpan CoreOf(string text)
    {
        var open = text.AsSpan().IndexOfAny('(', '（');
        return open >= 4 && Brackets.Skip(text, open, text.Length) >= text.Length - 1 ? new(0, open) : new(0, text.Length);
    }
}
