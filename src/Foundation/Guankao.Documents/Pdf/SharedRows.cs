namespace Guankao.Documents;

/// <summary>
/// Rows of figures that share one ruled row: budget tables rule the columns and leave the rows to alignment. Such a row is
/// split where at least two columns hold one figure on each of the same heights.
/// </summary>
internal static class SharedRows
{
    // A table with lines between its rows means its cells of several figures; only where there are next to none is a row shared.
    private const int RowsOfAHeaderAndABody = 4;
    private const int SurelyMany = 8;

    internal static List<List<PdfCell>> Split(RuleGrid grid, Dictionary<GridCell, List<PdfWord>> texts)
    {
        var rows = new List<List<PdfCell>>();
        var byRow = grid.Cells.ToLookup(cell => cell.Row);
        for (var r = 0; r < grid.Ys.Length - 1; r++)
        {
            var own = byRow[r].OrderBy(cell => cell.Column).ToList();
            var heights = own.TrueForAll(cell => cell.Rows == 1) && !grid.Cells.Any(cell => cell.Row < r && cell.Row + cell.Rows > r)
                ? Heights(own, texts, grid.Ys.Length - 1)
                : [];
            if (heights.Count > 1)
            {
                rows.AddRange(Parts(own, texts, heights));
            }
            else
            {
                rows.Add([.. own.Select(cell => new PdfCell(cell.Column, cell.Columns, cell.Rows, Text(texts, cell)))]);
            }
        }

        return rows;
    }

    private static List<double> Heights(List<GridCell> cells, Dictionary<GridCell, List<PdfWord>> texts, int ruledRows)
    {
        var columns = cells.Select(cell => Figures(texts.GetValueOrDefault(cell) ?? [])).Where(found => found.Count > 1).ToList();
        foreach (var column in columns.OrderByDescending(found => found.Count))
        {
            var alike = columns.Count(other => other.Count == column.Count && other.Zip(column).All(pair => Math.Abs(pair.First - pair.Second) < 2.5));
            if (alike >= 2 && (column.Count >= SurelyMany || ruledRows <= RowsOfAHeaderAndABody))
            {
                return column;
            }
        }

        return [];
    }

    // The height of each line, where every line of the cell is one figure; nothing otherwise.
    private static List<double> Figures(List<PdfWord> words)
    {
        var lines = PdfText.Lines(words);
        return lines.TrueForAll(line => line.Count == 1 && IsFigure(line[0].Text)) ? [.. lines.Select(line => line[0].Box.MiddleY)] : [];
    }

    internal static bool IsFigure(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not (',' or '.' or '-' or '－' or '–' or '—' or '%' or '％' or '(' or ')' or '+' or '△' or '▲' or '$' or '/'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static List<List<PdfCell>> Parts(List<GridCell> cells, Dictionary<GridCell, List<PdfWord>> texts, List<double> heights)
    {
        var parts = heights.Select(_ => new List<PdfCell>()).ToList();
        foreach (var cell in cells)
        {
            var lines = PdfText.Lines(texts.GetValueOrDefault(cell) ?? []).ToLookup(line => Nearest(heights, line[0].Box.MiddleY));
            for (var i = 0; i < parts.Count; i++)
            {
                parts[i].Add(new PdfCell(cell.Column, cell.Columns, 1, string.Join('\n', lines[i].Select(PdfText.OfLine))));
            }
        }

        return parts;
    }

    private static int Nearest(List<double> heights, double y) =>
        Enumerable.Range(0, heights.Count).MinBy(i => Math.Abs(heights[i] - y));

    private static string Text(Dictionary<GridCell, List<PdfWord>> texts, GridCell cell) =>
        texts.TryGetValue(cell, out var words) ? PdfText.Of(words) : "";
}
