namespace Guankao.Documents.Writing;

/// <summary>A row of a sheet.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Slots">Its cells on the grid.</param>
/// <param name="Points">Its height where the program that opens it cannot find it; else null.</param>
internal readonly record struct SheetRow(RowRole Role, Slot[] Slots, double? Points);

/// <summary>A table as the rows of a sheet: titles, unit line, header, body, footnotes.</summary>
internal static class SheetRows
{
    internal const double TitlePoints = 14;

    // No workbook has a higher row.
    private const double HighestRow = 409;

    private const double CellPadding = 2.5;

    internal static int HeaderStart(PrintedTable table) => table.Titles.Count + (table.UnitLine.Length > 0 ? 1 : 0);

    internal static IEnumerable<SheetRow> Of(PrintedTable table, double points)
    {
        foreach (var title in table.Titles)
        {
            yield return Across(table, RowRole.Title, title, TitlePoints);
        }

        if (table.UnitLine.Length > 0)
        {
            yield return Across(table, RowRole.Unit, table.UnitLine, points);
        }

        foreach (var slots in GridRows.Lay(table.Columns.Count, table.Header))
        {
            yield return new SheetRow(RowRole.Header, slots, null);
        }

        foreach (var slots in GridRows.Lay(table.Columns.Count, table.Rows))
        {
            yield return new SheetRow(RowRole.Body, slots, null);
        }

        foreach (var note in table.Footnotes)
        {
            yield return Across(table, RowRole.Note, note, points);
        }
    }

    // Spreadsheets never measure a cell that is merged over columns.
    private static SheetRow Across(PrintedTable table, RowRole role, string text, double points)
    {
        var cell = PrintedCell.Of(text) with { ColumnSpan = table.Columns.Count };
        var slots = GridRows.Lay(table.Columns.Count, [[cell]]).First();
        return new SheetRow(role, slots, Lines(cell.Text, table.Columns.Sum(column => column.Millimetres), points) * points * 1.5);
    }

    /// <summary>
    /// About how high a row is that its program is to measure: a workbook shows it so until somebody edits the row. Cells that
    /// are merged downwards have the rows below for their words.
    /// </summary>
    internal static double Estimate(SheetRow row, PrintedTable table, double points)
    {
        var lines = 1;
        for (var c = 0; c < row.Slots.Length; c++)
        {
            var slot = row.Slots[c];
            if (slot is { Begins: true, RowSpan: 1, Cell.Text.Length: > 0 })
            {
                var width = table.Columns.Skip(c).Take(slot.ColumnSpan).Sum(column => column.Millimetres) - CellPadding;
                lines = Math.Max(lines, Lines(slot.Cell.Text, width, points));
            }
        }

        return Math.Min((lines * points * 1.4) + 4, HighestRow);
    }

    private static int Lines(string text, double millimetres, double points)
    {
        var room = Math.Max(1, millimetres / 25.4 * 72 / points);
        return text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(c => c < 0x2E80 ? 0.55 : 1.0) / room)));
    }
}
