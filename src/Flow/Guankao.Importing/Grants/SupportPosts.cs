namespace Guankao.Importing;

/// <summary>Reads assistants and guards by place.</summary>
internal static class SupportPosts
{
    private const int LongestHead = 40;
    private const int MostLines = 30;

    internal static IReadOnlyList<SupportPost> Read(IReadOnlyList<PlanLine> lines, IReadOnlyList<TableDraft> tables)
    {
        var fromTables = tables.SelectMany(FromTable).ToList();
        return fromTables.Count > 0 ? fromTables : FromLines(lines);
    }

    private static IEnumerable<SupportPost> FromTable(TableDraft table)
    {
        var columns = table.Columns.Select(column => (column.Index, Kind: KindOf(column.Name))).Where(column => column.Kind is not null).ToList();
        return columns.Count == 0 || StaffingHead.KindsIn(string.Concat(table.Columns.Select(column => column.Name))).Count > 0 ? [] : table.Rows
            .Where(row => row.Part == RowPart.Item)
            .SelectMany(row => columns.Select(column => (row, column.Kind, Count: PlanLine.Figure(row.Cells[column.Index].Text))))
            .Where(cell => cell.Count is not null)
            .Select(cell => new SupportPost(cell.row.Cells[0].Text, cell.Kind!, (int)cell.Count!, cell.row.Locator));
    }

    private static List<SupportPost> FromLines(IReadOnlyList<PlanLine> lines)
    {
        var posts = new List<SupportPost>();
        var head = Enumerable.Range(0, lines.Count).FirstOrDefault(at => Kinds(lines[at].Text).Count >= 1, -1);
        if (head < 0)
        {
            return posts;
        }

        var (kinds, name) = (Kinds(lines[head].Text), "");
        for (var i = head + 1; i < Math.Min(lines.Count, head + MostLines) && !PlanHeadings.IsChapter(lines[i].Text); i++)
        {
            var figures = lines[i].Figures(out var words);
            name += words;
            for (var kind = 0; kind < Math.Min(figures.Count, kinds.Count); kind++)
            {
                posts.Add(new SupportPost(name, kinds[kind], (int)figures[kind], lines[i].Locator));
            }

            name = figures.Count > 0 ? "" : name;
        }

        return posts;
    }

    private static List<string> Kinds(string text) => text.Length > LongestHead ? []
        : [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(KindOf).OfType<string>()];

    private static string? KindOf(string heading) =>
        heading.EndsWith('數') ? Array.Find(PlanWords.Current["support"], word => heading.Contains(word, StringComparison.Ordinal)) : null;
}
