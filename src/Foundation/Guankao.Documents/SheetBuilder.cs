namespace Guankao.Documents;

/// <summary>Collects the cells of one sheet by position and hands them out as one table, merged cells standing once.</summary>
internal sealed class SheetBuilder(CellBudget budget)
{
    private readonly List<(int Row, List<(int Column, string Text)> Cells)> _rows = [];
    private readonly Dictionary<(int Row, int Column), (int Columns, int Rows)> _spans = [];
    private readonly HashSet<(int Row, int Column)> _covered = [];

    /// <summary>Begins a row; rows and columns count from 0.</summary>
    internal void Row(int row) => _rows.Add((row, []));

    /// <summary>A cell of the row begun last.</summary>
    internal void Cell(int column, string text)
    {
        budget.Spend(1);
        _rows[^1].Cells.Add((column, text));
    }

    /// <summary>A cell covers others.</summary>
    internal void Merge(int row, int column, int columns, int rows)
    {
        if (columns < 1 || rows < 1 || (columns == 1 && rows == 1))
        {
            return;
        }

        budget.Spend((int)Math.Min(int.MaxValue / 2, (long)columns * rows));
        _spans[(row, column)] = (columns, rows);
        for (var r = row; r < row + rows; r++)
        {
            for (var c = column; c < column + columns; c++)
            {
                if (r != row || c != column)
                {
                    _covered.Add((r, c));
                }
            }
        }
    }

    /// <summary>The table, without the empty rows and columns around it; null where the sheet is empty.</summary>
    internal Table? Build(string sheet)
    {
        var filled = _rows.Where(row => row.Cells.Exists(cell => cell.Text.Length > 0)).ToList();
        if (filled.Count == 0)
        {
            return null;
        }

        var first = filled.Min(row => row.Cells.Where(cell => cell.Text.Length > 0).Min(cell => cell.Column));
        var last = filled.Max(row => row.Cells.Where(cell => cell.Text.Length > 0).Max(cell => cell.Column));
        var rows = filled.Select(row => Written(row.Row, row.Cells, sheet, first, last)).ToList();
        return new Table(new Locator(Sheet: sheet, Table: 1, Row: rows[0].Locator.Row), rows);
    }

    private TableRow Written(int row, List<(int Column, string Text)> cells, string sheet, int first, int last)
    {
        budget.Spend(last - first + 1);
        var texts = new string[last - first + 1];
        Array.Fill(texts, "");
        foreach (var (column, text) in cells.Where(cell => cell.Column >= first && cell.Column <= last))
        {
            texts[column - first] = text;
        }

        var written = new List<TableCell>(texts.Length);
        for (var column = first; column <= last; column++)
        {
            if (_covered.Contains((row, column)) && texts[column - first].Length == 0)
            {
                continue;
            }

            var (columns, rows) = _spans.GetValueOrDefault((row, column), (1, 1));
            written.Add(new TableCell(texts[column - first], columns, rows));
        }

        return new TableRow(new Locator(Sheet: sheet, Table: 1, Row: row + 1), written);
    }
}
