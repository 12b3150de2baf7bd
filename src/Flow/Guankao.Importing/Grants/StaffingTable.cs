namespace Guankao.Importing;

/// <summary>Reads posts from tables whose columns are known.</summary>
internal static class StaffingTable
{
    internal static StaffingDraft Read(IReadOnlyList<TableDraft> tables)
    {
        var (kinds, lines) = (new List<string>(), new List<StaffingLineDraft>());
        StaffingLineDraft? totals = null;
        foreach (var table in tables)
        {
            var columns = table.Columns.Select(column => (column.Index, Name: Tight(column.Name), Kind: KindOf(Tight(column.Name))))
                .Where(column => column.Kind is not null).ToList();
            if (columns.Count < 2)
            {
                continue;
            }

            kinds = kinds.Count > 0 ? kinds : [.. columns.Select(column => column.Kind!).Distinct()];
            var stage = StaffingHead.StageOf(table.Name) ?? "approved";
            var number = table.Columns.FirstOrDefault(column => column.Meaning == "number" || Tight(column.Name) is "項目" or "項次" or "編號")?.Index;
            var name = Enumerable.Range(0, table.Columns.Count).FirstOrDefault(index => index != number);
            foreach (var row in table.Rows.Where(row => row.Part is RowPart.Item or RowPart.Total))
            {
                var posts = columns.Select(column => new PostCount(StaffingHead.StageOf(column.Name) ?? stage, column.Kind!,
                    (int)(PlanLine.Figure(row.Cells[column.Index].Text) ?? 0))).ToList();
                var printed = number is { } at && int.TryParse(row.Cells[at].Text.Trim().TrimEnd('.', '、'), out var value) ? value : lines.Count + 1;
                var line = new StaffingLineDraft(row.Part == RowPart.Total ? null : printed, Tight(row.Cells[name].Text), posts, row.Locator);
                (totals, lines) = row.Part == RowPart.Total ? (line, lines) : (totals, [.. lines, line]);
            }
        }

        return new StaffingDraft(kinds, lines, totals, []);
    }

    private static string? KindOf(string heading) =>
        PlanWords.Current["sum"].Any(word => heading.EndsWith(word, StringComparison.Ordinal)) ? null
        : StaffingHead.KindsIn(heading) is [.., var last] && heading.EndsWith(last.Word, StringComparison.Ordinal) ? last.Word : null;

    private static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
