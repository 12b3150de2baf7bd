namespace Guankao.Documents;

/// <summary>A cell at its column of the grid; one that continues the cell above it has no text of its own.</summary>
internal readonly record struct PlacedCell(int Column, int Columns, string Text, bool Continues = false);

/// <summary>Collects the rows of a table in a text document and turns "continues the cell above" into spans.</summary>
internal sealed class SpannedRows(int table)
{
    private readonly List<List<PlacedCell>> _rows = [];

    internal int Count => _rows.Count;

    internal void Add(List<PlacedCell> cells) => _rows.Add(cells);

    internal Table? Build()
    {
        if (!_rows.Exists(row => row.Exists(cell => cell.Text.Length > 0)))
        {
            return null;
        }

        var rows = new List<TableRow>(_rows.Count);
        var below = new Dictionary<int, int>();
        for (var r = _rows.Count - 1; r >= 0; r--)
        {
            var next = new Dictionary<int, int>();
            var cells = new List<TableCell>();
            foreach (var cell in _rows[r])
            {
                var rowSpan = below.GetValueOrDefault(cell.Column) + 1;
                if (cell.Continues && r > 0)
                {
                    next[cell.Column] = rowSpan;
                }
                else
                {
                    cells.Add(new TableCell(cell.Text, cell.Columns, rowSpan));
                }
            }

            rows.Add(new TableRow(new Locator(Table: table, Row: r + 1), cells));
            below = next;
        }

        rows.Reverse();
        return new Table(new Locator(Table: table), rows);
    }
}
