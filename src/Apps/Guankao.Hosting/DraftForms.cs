using Guankao.Importing;
using Guankao.Publishing.Forms;

namespace Guankao.Hosting;

/// <summary>Fills the official forms from a draft that was read from a file.</summary>
public static class DraftForms
{
    /// <summary>The policy table, as it is after repair.</summary>
    public static PolicyTableForm Table(PolicyTableDraft draft) =>
        new(draft.City, draft.Period?.Text ?? "", draft.Period?.To, [.. draft.Items.Select(Line)]) { Title = draft.Title };

    /// <summary>The table with what was mended in it and what is still to be asked.</summary>
    public static RepairedTableForm Repaired(PolicyTableDraft draft) => new(
        Table(draft),
        [
            .. draft.Repairs.Select(repair => new RepairLine(null, "", "", repair.Why, [])),
            .. draft.Corrections.Select(correction => new RepairLine(null, "", "", CorrectionNotes.Of(correction), [])),
            .. draft.Items.SelectMany(item => item.Repairs.Select(repair => repair.Why).Concat(item.Corrections.Select(CorrectionNotes.Of))
                .Select(why => new RepairLine(item.Number, item.Title, Place(item), why, item.RawCells))),
        ],
        [
            .. draft.Questions.Select(question => new QuestionLine(null, "", "", question.Role?.Name(), question.Message)),
            .. draft.Items.SelectMany(item => item.Questions.Select(question =>
                new QuestionLine(item.Number, item.Title, Place(item), question.Role?.Name(), question.Message))),
        ]);

    private static PolicyTableLine Line(DraftItem item) => new(
        item.Number, item.Title, item.Lead, item.Supporting, item.Domain, item.Outline, item.Category, item.Goal?.Text ?? "",
        [.. item.Milestones.Select(milestone => new PolicyTableWork(milestone.Path, milestone.Text))], item.Report, item.GradePrinted)
    {
        WorkPrinted = WorkOf(item),
    };

    // As printed, line by line, unless a person wrote it otherwise.
    private static string WorkOf(DraftItem item) => item.Corrections.Any(correction => correction.Column == PolicyColumn.Milestones.Word())
        ? item.Work
        : string.Join('\n', item.Cells.Where(cell => cell.Role == PolicyColumn.Milestones).Select(cell => cell.Text.Trim()));

    private static string Place(DraftItem item) => item.Locator switch
    {
        { Line: { } line } => $"第{line}行",
        { Row: { } row } => $"第{row}列",
        _ => "",
    };
}
