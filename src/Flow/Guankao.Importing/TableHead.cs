using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>The header of a policy table: its columns and where it stands.</summary>
/// <param name="Columns">The columns as printed and as understood; headings without words at the right end are left out.</param>
/// <param name="Row">Index of its row among the printed rows.</param>
/// <param name="Locator">Where it stands.</param>
internal sealed record TableHead(IReadOnlyList<DraftColumn> Columns, int Row, Locator Locator)
{
    /// <summary>
    /// The first row whose cells name enough columns: what is promised or reported, and at least two more. Null where none does.
    /// </summary>
    internal static TableHead? Find(IReadOnlyList<PrintedRow> rows, CorrectionSet decided, RememberedReadings remembered)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (Read(rows[i], new HeadingMeanings(rows[i].Cells, decided, remembered)) is { } columns)
            {
                return new TableHead(columns, i, rows[i].Locator);
            }
        }

        return null;
    }

    /// <summary>True where a row says the same headings again, as on the top of every page.</summary>
    internal bool IsRepeatedBy(PrintedRow row)
    {
        var same = 0;
        var printed = 0;
        foreach (var cell in row.Cells)
        {
            if (!string.IsNullOrWhiteSpace(cell))
            {
                printed++;
                same += Columns.Any(column => Same(column.Printed, cell)) ? 1 : 0;
            }
        }

        return printed > 0 && same * 2 > printed;
    }

    private static DraftColumn[]? Read(PrintedRow row, HeadingMeanings meanings)
    {
        if (row.Loose)
        {
            return null;
        }

        var columns = row.Cells.Select(cell => new DraftColumn(cell, meanings.Of(cell))).ToList();
        while (columns.Count > 0 && string.IsNullOrWhiteSpace(columns[^1].Printed))
        {
            columns.RemoveAt(columns.Count - 1);
        }

        var roles = columns.Where(column => column.Role is not null).Select(column => column.Role!.Value).ToHashSet();
        var enough = roles.Count >= 3 && roles.Contains(PolicyColumn.Title)
            && (roles.Contains(PolicyColumn.Milestones) || roles.Contains(PolicyColumn.Report));
        return enough ? [.. columns] : null;
    }

    private static bool Same(string heading, string cell)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < heading.Length && char.IsWhiteSpace(heading[i]))
            {
                i++;
            }

            while (j < cell.Length && char.IsWhiteSpace(cell[j]))
            {
                j++;
            }

            if (i == heading.Length || j == cell.Length)
            {
                return i == heading.Length && j == cell.Length;
            }

            if (heading[i++] != cell[j++])
            {
                return false;
            }
        }
    }
}
