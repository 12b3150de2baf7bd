using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>A row as printed, laid out on the grid of its table.</summary>
/// <param name="Locator">Where it stands.</param>
/// <param name="Cells">One text for each column; a cell covered by a merged one is empty.</param>
/// <param name="Covered">True where a merged cell from a row above covers this one.</param>
/// <param name="Loose">True for a line of text that stands outside any table.</param>
internal sealed record PrintedRow(Locator Locator, IReadOnlyList<string> Cells, IReadOnlyList<bool> Covered, bool Loose = false)
{
    /// <summary>True where no cell holds anything.</summary>
    internal bool IsBlank => !Cells.Any(cell => !string.IsNullOrWhiteSpace(cell));

    /// <summary>All rows of a document, tables and loose lines, in reading order.</summary>
    internal static List<PrintedRow> Of(SourceDocument document)
    {
        var rows = new List<PrintedRow>();
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph line)
            {
                rows.Add(new PrintedRow(line.Locator, [line.Text], [false], Loose: true));
            }
            else if (block is Table table)
            {
                AddTable(table, rows);
            }
        }

        return rows;
    }

    private static void AddTable(Table table, List<PrintedRow> rows)
    {
        // For each column: how many further rows the merged cell above covers.
        var open = new List<int>();
        foreach (var row in table.Rows)
        {
            var cells = new List<string>(row.Cells.Count);
            var covered = new List<bool>(row.Cells.Count);
            foreach (var cell in row.Cells)
            {
                PassCovered(open, cells, covered);
                for (var span = 0; span < cell.ColumnSpan; span++)
                {
                    Put(open, cells.Count, cell.RowSpan - 1);
                    cells.Add(span == 0 ? cell.Text : "");
                    covered.Add(false);
                }
            }

            PassCovered(open, cells, covered);
            rows.Add(new PrintedRow(row.Locator, cells, covered));
        }
    }

    private static void PassCovered(List<int> open, List<string> cells, List<bool> covered)
    {
        while (cells.Count < open.Count && open[cells.Count] > 0)
        {
            open[cells.Count]--;
            cells.Add("");
            covered.Add(true);
        }
    }

    private static void Put(List<int> open, int column, int rows)
    {
        while (open.Count <= column)
        {
            open.Add(0);
        }

        open[column] = rows;
    }
}
