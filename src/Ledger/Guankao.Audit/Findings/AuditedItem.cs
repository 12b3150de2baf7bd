using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Everything known of an item when its findings are made.</summary>
internal sealed record AuditedItem(
    AuditedPromise Promise, AuditPeriod Period, AuditWords Words, ReportText Report, Mentions? Goal,
    IReadOnlyList<Mentions> MilestoneMentions, IReadOnlyList<PartVerdict> Parts, IReadOnlyList<MilestoneVerdict> Milestones,
    GoalVerdict? GoalVerdict, Light Official)
{
    /// <summary>Words of the report.</summary>
    public FindingQuote InReport(TextSpan span) => new(FindingText.Report, null, span, span.Of(Report.Text));

    /// <summary>Words of the goal.</summary>
    public FindingQuote InGoal(TextSpan span) => new(FindingText.Goal, null, span, span.Of(Promise.Goal));

    /// <summary>Words of a work item, by its place in the list.</summary>
    public FindingQuote InMilestone(int at, TextSpan span) =>
        new(FindingText.Milestone, Promise.Milestones[at].Index, span, span.Of(Promise.Milestones[at].Text));

    /// <summary>A whole work item.</summary>
    public FindingQuote WholeMilestone(int at) => InMilestone(at, new(0, Promise.Milestones[at].Text.Length));

    /// <summary>The sentence of the report that a clause stands in.</summary>
    public FindingQuote Sentence(int clause) => InReport(Report.SentenceOf(clause).Span);
}
