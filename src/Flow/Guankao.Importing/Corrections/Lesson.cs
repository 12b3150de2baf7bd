namespace Guankao.Importing;

/// <summary>What a correction teaches about other documents of the same kind.</summary>
internal sealed record Lesson(RememberedKind Kind, string Column, string Printed, string Meant)
{
    /// <summary>
    /// The lessons of one correction: names of agencies one by one, grades and labels as a whole, meanings of headings. What a
    /// row says of itself (title, goal, work items, report, number) teaches nothing about other rows.
    /// </summary>
    internal static List<Lesson> Of(PolicyTableDraft draft, DraftItem? item, Correction correction)
    {
        if (correction.Kind == CorrectionKind.ColumnMeaning)
        {
            return TableFingerprint.Heading(correction.Column) is { Length: > 0 } heading
                ? [new Lesson(RememberedKind.Heading, "", heading, correction.New)]
                : [];
        }

        if (correction.Kind != CorrectionKind.Cell || item is null || correction.New.Length == 0 || !PolicyColumns.TryParse(correction.Column, out var column))
        {
            return [];
        }

        return column switch
        {
            PolicyColumn.Lead or PolicyColumn.Supporting => Names(item, column, correction.New),
            PolicyColumn.Grade => Whole(column, item.GradePrinted, correction.New),
            PolicyColumn.Domain or PolicyColumn.Outline or PolicyColumn.Category => Whole(column, LabelOf(item, column), correction.New),
            _ => [],
        };
    }

    private static List<Lesson> Whole(PolicyColumn column, string printed, string meant) =>
        printed.Length is 0 or > CorrectionRefusals.MostWords || printed == meant
            ? []
            : [new Lesson(RememberedKind.Value, column.Word(), printed, meant)];

    // Only where as many names stand there as before is it plain which was meant by which.
    private static List<Lesson> Names(DraftItem item, PolicyColumn column, string told)
    {
        var before = item.Agencies.Where(agency => column == PolicyColumn.Lead ? agency.Name == item.Lead : agency.Name != item.Lead).ToList();
        var now = told.Split(['、', ',', '，', ' ', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return before.Count != now.Length
            ? []
            : [.. before.Zip(now).Where(pair => pair.First.Name != pair.Second && pair.First.Printed.Length <= CorrectionRefusals.MostWords)
                .Select(pair => new Lesson(RememberedKind.Value, pair.First.Role.Word(), pair.First.Printed, pair.Second))];
    }

    private static string LabelOf(DraftItem item, PolicyColumn column) =>
        item.Cells.FirstOrDefault(cell => cell.Role == column && cell.Text.Trim().Length > 0)?.Text.Trim() ?? "";
}
