using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>Parts a sheet on which several tables stand one under another with empty rows between them.</summary>
internal static class StackedTables
{
    /// <summary>The tables; one alone where an empty row only parts groups of the same table.</summary>
    internal static IEnumerable<Table> Of(Table table)
    {
        var parts = new List<List<TableRow>>();
        string? header = null;
        foreach (var piece in Pieces(table))
        {
            var own = Header(piece);
            if (parts.Count == 0 || (own is not null && header is not null && own != header))
            {
                parts.Add([.. piece]);
                header = own;
            }
            else
            {
                parts[^1].AddRange(piece);
                header ??= own;
            }
        }

        return parts.Count == 1 ? [table] : parts.Select(rows => new Table(table.Locator with { Row = rows[0].Locator.Row }, rows));
    }

    private static IEnumerable<List<TableRow>> Pieces(Table table)
    {
        var piece = new List<TableRow>();
        TableRow? before = null;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var blank = row.Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));
            var apart = blank || (row.Locator.Sheet is not null && before is not null && row.Locator.Row > before.Locator.Row + 1);
            var begins = IsHeader(row) || (IsAlone(row) && i + 1 < table.Rows.Count && IsHeader(table.Rows[i + 1]));
            if ((apart || (begins && !piece.TrueForAll(IsAlone))) && piece.Count > 0)
            {
                yield return piece;
                piece = [];
            }

            piece.Add(row);
            before = row;
        }

        yield return piece;
    }

    private static bool IsHeader(TableRow row)
    {
        var said = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).ToList();
        return said.Count > 1 && said.Count(cell => ColumnWords.Current.Knows(cell.Text)) * 10 >= said.Count * 6 && !said.Exists(cell => CellForm.IsStrict(cell.Text));
    }

    private static bool IsAlone(TableRow row) => row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell.Text)) <= 1;

    // Two known headings at least and rows below them: a line of words between rows is no header of its own.
    private static string? Header(List<TableRow> piece)
    {
        if (piece.Count < 2)
        {
            return null;
        }

        var grid = TableGrid.Of(new Table(piece[0].Locator, piece));
        var frame = TableFrame.Of(grid);
        return frame.BodyStart > frame.HeadStart && frame.BodyEnd > frame.BodyStart && frame.HeadStart <= 4
            && grid.Lines[frame.HeadStart].Printed.Count(ColumnWords.Current.Knows) >= 2
                ? string.Join('\u001f', grid.Lines[frame.HeadStart].Printed.Select(TextLine.Tight))
                : null;
    }
}
