namespace Guankao.Documents;

/// <summary>Fourth stage: words into the cells of a grid. A word that a line crosses belongs to both sides.</summary>
internal static class RuledTable
{
    internal static PdfTable? Fill(RuleGrid grid, PdfPage page, HashSet<PdfWord> left)
    {
        var inside = page.Words.Where(word => left.Contains(word) && grid.Box.Holds(word.Box.MiddleX, word.Box.MiddleY)).ToList();
        var texts = new Dictionary<GridCell, List<PdfWord>>();
        var byRow = grid.Cells.ToLookup(cell => cell.Row);
        foreach (var word in inside)
        {
            left.Remove(word);
            foreach (var part in Parts(word, grid, byRow))
            {
                if (CellAt(grid, byRow, part.Box.MiddleX, part.Box.MiddleY) is { } cell)
                {
                    (texts.TryGetValue(cell, out var words) ? words : texts[cell] = []).Add(part);
                }
            }
        }

        if (texts.Count == 0)
        {
            return null;
        }

        var rows = SharedRows.Split(grid, texts);
        return new PdfTable(page.Number, grid.Box, grid.Xs, [.. rows.Select(cells => new PdfRow(page.Number, cells))]);
    }

    private static IEnumerable<PdfWord> Parts(PdfWord word, RuleGrid grid, ILookup<int, GridCell> byRow)
    {
        var row = RowAt(grid, word.Box.MiddleY);
        var edges = new List<double>();
        for (var i = 1; i < grid.Xs.Length - 1; i++)
        {
            var x = grid.Xs[i];
            if (x > word.Box.Left + 1 && x < word.Box.Right - 1 && CellAt(grid, byRow, x - 0.5, word.Box.MiddleY, row) != CellAt(grid, byRow, x + 0.5, word.Box.MiddleY, row))
            {
                edges.Add(x);
            }
        }

        return edges.Count == 0 ? [word] : PdfText.Cut(word, edges);
    }

    private static int RowAt(RuleGrid grid, double y) =>
        Math.Clamp(Array.FindLastIndex(grid.Ys, at => at <= y), 0, grid.Ys.Length - 2);

    private static GridCell? CellAt(RuleGrid grid, ILookup<int, GridCell> byRow, double x, double y, int? row = null)
    {
        for (var r = row ?? RowAt(grid, y); r >= 0; r--)
        {
            foreach (var cell in byRow[r])
            {
                if (cell.Box.Holds(x, y))
                {
                    return cell;
                }
            }
        }

        return null;
    }
}
