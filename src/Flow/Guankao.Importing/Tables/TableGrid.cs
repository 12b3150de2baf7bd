using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>A place of the grid: the text of the cell that covers it, and where that cell begins.</summary>
internal readonly record struct GridCell(string Text, int Row, int Column);

/// <summary>A row of the grid.</summary>
internal sealed record GridLine(Locator Locator, GridCell[] Cells, IReadOnlyList<string> Printed)
{
    /// <summary>Columns in which a cell of this row begins that says something.</summary>
    internal IEnumerable<int> Own(int row) => Enumerable.Range(0, Cells.Length)
        .Where(column => Cells[column].Row == row && Cells[column].Column == column && !string.IsNullOrWhiteSpace(Cells[column].Text));
}

/// <summary>A table laid out so that every place knows the cell that covers it.</summary>
internal sealed class TableGrid
{
    private TableGrid(List<GridLine> lines, int width) => (Lines, Width) = (lines, width);

    internal List<GridLine> Lines { get; }

    internal int Width { get; }

    internal static TableGrid Of(Table table)
    {
        var lines = new List<List<GridCell>>();
        var open = new List<(int Rows, GridCell Cell)>();
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var cells = new List<GridCell>();
            foreach (var cell in table.Rows[r].Cells)
            {
                Pass(open, cells);
                var begins = new GridCell(cell.Text, r, cells.Count);
                for (var span = 0; span < cell.ColumnSpan; span++)
                {
                    while (open.Count <= cells.Count)
                    {
                        open.Add(default);
                    }

                    open[cells.Count] = (cell.RowSpan - 1, begins);
                    cells.Add(begins);
                }
            }

            Pass(open, cells);
            lines.Add(cells);
        }

        var width = lines.Max(line => line.Count);
        return new TableGrid([.. lines.Select((line, r) => Line(table.Rows[r], line, r, width))], width);
    }

    private static GridLine Line(TableRow row, List<GridCell> cells, int r, int width)
    {
        while (cells.Count < width)
        {
            cells.Add(new GridCell("", r, cells.Count));
        }

        return new GridLine(row.Locator, [.. cells], [.. row.Cells.Select(cell => cell.Text)]);
    }

    private static void Pass(List<(int Rows, GridCell Cell)> open, List<GridCell> cells)
    {
        while (cells.Count < open.Count && open[cells.Count].Rows > 0)
        {
            var (rows, cell) = open[cells.Count];
            open[cells.Count] = (rows - 1, cell);
            cells.Add(cell);
        }
    }
}
