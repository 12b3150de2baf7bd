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
}
