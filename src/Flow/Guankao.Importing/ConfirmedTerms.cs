using Guankao.Commitments;
using Guankao.Policies;
using Guankao.Reporting;

namespace Guankao.Importing;

/// <summary>A repaired row in the words of the modules that will keep it.</summary>
internal sealed record ConfirmedTerms(CommitmentTerms Commitment, PolicyItemTerms Item, ReportTerms Report)
{
    public static ConfirmedTerms Of(DraftItem item, DraftDocument document, string key, int position)
    {
        var goal = item.Goal?.Text ?? "";
        var quote = goal.Length > 0 ? goal : string.Join('\n', item.Milestones.Select(milestone => milestone.Text));
        return new ConfirmedTerms(
            new CommitmentTerms(
                item.Number, item.Title, item.Lead, item.Supporting, item.Domain, goal, item.Goal?.Targets ?? [],
                [.. item.Milestones.Select(milestone => new MilestoneTerms(milestone.Path, milestone.Text, milestone.Due, milestone.Targets))],
                new SourceTerms(document.Sha256, document.Name, item.Locator, item.RawCells, quote)),
            new PolicyItemTerms(
                key, item.Number, item.Title, item.Domain, item.Outline, item.Category, position,
                new PolicyItemNotes([.. item.Repairs.Select(repair => repair.Why), .. item.Corrections.Select(CorrectionNotes.Of)], [.. item.Questions.Select(question => question.Message)])),
            new ReportTerms(item.Report, item.Grade, item.GradePrinted));
    }

    /// <summary>Words by which the promise is found.</summary>
    public string PromiseText => string.Join('\n', new[]
    {
        Commitment.Title, Commitment.Lead, string.Join(' ', Commitment.Supporting), Commitment.Domain, Item.Outline, Item.Category,
        Commitment.Goal, string.Join('\n', Commitment.Milestones.Select(milestone => milestone.Text)),
    }.Where(text => !string.IsNullOrEmpty(text)));
}
