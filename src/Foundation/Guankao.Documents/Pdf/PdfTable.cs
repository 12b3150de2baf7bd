namespace Guankao.Documents;

/// <summary>A cell of a table on a page; it may grow when the table continues on the next.</summary>
internal sealed record PdfCell(int Column, int Columns, int Rows, string Text);

/// <summary>A row of a table on a page.</summary>
internal sealed record PdfRow(int Page, IReadOnlyList<PdfCell> Cells);

/// <summary>A table on a page: where its columns end, and its rows.</summary>
internal sealed record PdfTable(int Page, Box Box, double[] Xs, IReadOnlyList<PdfRow> Rows)
{
    internal Table Build(int number)
    {
        var rows = Rows.Select((row, i) => new TableRow(
            new Locator(Page: row.Page, Table: number, Row: i + 1),
            [.. row.Cells.Select(cell => new TableCell(cell.Text, cell.Columns, Math.Min(cell.Rows, Rows.Count - i)))]));
        return new Table(new Locator(Page: Page, Table: number), [.. rows]);
    }
}
