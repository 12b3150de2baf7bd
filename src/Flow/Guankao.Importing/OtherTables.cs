using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>Takes out of a document's rows those of tables that are no part of the policy table: other sheets, lists behind it.</summary>
internal static class OtherTables
{
    private const int LongestHeading = 20;
    private const int LeastHeadings = 3;

    private static readonly HashSet<string> MeaningsOfOthers = new(
        ["decision", "progress-planned", "progress-actual", "planned-start", "actual-start", "planned-finish", "actual-finish", "subsidy", "own-share", "amount-approved", "amount-suggested", "total-cost"],
        StringComparer.Ordinal);

    /// <summary>True where the headings are those of rulings, projects or grants, and none is of policy tables alone.</summary>
    internal static bool IsOfAnotherKind(TableHead head) =>
        !head.Columns.Any(column => column.Role is PolicyColumn.Domain or PolicyColumn.Outline or PolicyColumn.Goal || TextLine.Tight(column.Printed).Contains("政策", StringComparison.Ordinal)
            || TextLine.Tight(column.Printed) is "重要工作項目" or "工作項目")
        && head.Columns.Any(column => ColumnWords.Current.Of(column.Printed) is { } meaning && MeaningsOfOthers.Contains(meaning.Code));

    /// <summary>The rows without those of other tables, and without the lines that stand after the first of these.</summary>
    internal static List<PrintedRow> Without(List<PrintedRow> printed, TableHead head)
    {
        var others = printed.Skip(head.Row + 1).Where(row => !row.Loose).GroupBy(Place)
            .Where(table => table.Key != Place(printed[head.Row]) && IsOther(table.First(row => !row.IsBlank || row == table.Last()), table, head))
            .Select(table => table.Key).ToHashSet();
        if (others.Count == 0)
        {
            return printed;
        }

        var kept = new List<PrintedRow>(printed.Count);
        var outside = false;
        for (var i = 0; i < printed.Count; i++)
        {
            var row = printed[i];
            outside = row.Loose ? outside : i > head.Row && others.Contains(Place(row));
            if (outside && kept.Count > 0 && kept[^1].Loose && kept.Count > head.Row + 1)
            {
                // The title of a table belongs to it.
                kept.RemoveAt(kept.Count - 1);
            }

            if (!outside)
            {
                kept.Add(row);
            }
        }

        return kept;
    }

    private static (string? Sheet, int? Table) Place(PrintedRow row) => (row.Locator.Sheet, row.Locator.Table);

    private static bool IsOther(PrintedRow first, IEnumerable<PrintedRow> rows, TableHead head)
    {
        if (rows.Any(head.IsRepeatedBy))
        {
            return false;
        }

        return first.Locator.Sheet is not null || HasHeader(first, head);
    }

    // A table that goes on without its header begins with an item, not with short words of which some are headings.
    private static bool HasHeader(PrintedRow row, TableHead head)
    {
        var cells = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        return cells.Count >= LeastHeadings && row.Cells.Count != head.Columns.Count
            && cells.TrueForAll(cell => TextLine.Tight(cell).Length <= LongestHeading)
            && cells.Count(cell => ColumnWords.Current.Knows(cell) || TableWords.Current.RoleOf(cell) is PolicyColumn.Number or PolicyColumn.Title) >= 2;
    }
}
