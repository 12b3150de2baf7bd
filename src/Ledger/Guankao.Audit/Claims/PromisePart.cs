using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>
/// One duty of a milestone: what is to be done by one due date. 「112.6.30前辦理說明會、112.9.30前完成審查」 holds two,
/// which are judged apart and then together.
/// </summary>
/// <param name="Milestone">Position of the milestone in the item.</param>
/// <param name="Text">Text of the whole milestone.</param>
/// <param name="Span">This duty's stretch of it.</param>
/// <param name="Label">What stands before a colon at the head of the milestone and counts for every duty; empty where none.</param>
/// <param name="Core">The clause of it that says what is to be done; the rest tells purpose and context.</param>
/// <param name="Dates">Its due dates, more than one where several days are listed for the same work.</param>
/// <param name="Targets">Its figures.</param>
/// <param name="Actions">Stages of work it names, as bits.</param>
internal sealed record PromisePart(
    int Milestone, string Text, TextSpan Span, TextSpan Label, TextSpan Core, IReadOnlyList<DateReading> Dates,
    IReadOnlyList<QuantityReading> Targets, ulong Actions)
{
    /// <summary>True where it only points to the goal: 「達到目標人數」.</summary>
    public bool PointsToGoal => Targets.Count == 0 && Core.Of(Text).Contains("目標", StringComparison.Ordinal);

    /// <summary>The date that binds: the last where several are listed.</summary>
    public DateReading? Due => Dates.Count == 0 ? null : Dates[^1];

    /// <summary>The day by which it must be done; for 「起」 the day from which it must run.</summary>
    public DateOnly? DueDay => Due is { } due ? (due.Role == DateRole.From ? due.From ?? due.To : due.Due) : null;
}
