namespace Guankao.Documents;

/// <summary>Mends what the end of a page cut: merged cells that reach over it, and a row whose text runs on.</summary>
internal static class PdfCut
{
    internal static List<PdfRow> Mended(List<PdfRow> above, List<PdfRow> below, int header)
    {
        var upper = above.ConvertAll(row => row.Cells.ToList());
        var lower = below.ConvertAll(row => row.Cells.ToList());
        Merged(upper, lower);
        var rows = above.Select((row, i) => row with { Cells = upper[i] }).ToList();
        var rest = below.Select((row, i) => row with { Cells = lower[i] }).ToList();
        if (RunsOn(rows, rest, header))
        {
            rows[^1] = rows[^1] with { Cells = Appended(rows[^1].Cells, rest[0].Cells) };
            rest.RemoveAt(0);
            Shorten(rows);
        }

        return [.. rows, .. rest];
    }

    // A merged cell that reached over the page counted the row that is no row.
    private static void Shorten(List<PdfRow> rows)
    {
        for (var r = 0; r < rows.Count; r++)
        {
            if (rows[r].Cells.Any(cell => r + cell.Rows > rows.Count))
            {
                rows[r] = rows[r] with { Cells = [.. rows[r].Cells.Select(cell => r + cell.Rows > rows.Count ? cell with { Rows = cell.Rows - 1 } : cell)] };
            }
        }
    }

    // A merged cell has its text on one of the pages only, or the same on both.
    private static void Merged(List<List<PdfCell>> upper, List<List<PdfCell>> lower)
    {
        foreach (var cell in lower[0].ToList())
        {
            if (Bottom(upper, cell) is not { } found)
            {
                continue;
            }

            var over = upper[found.Row][found.Index];
            var merged = over.Rows > 1 || cell.Rows > 1;
            if (merged && (over.Text.Length == 0 || cell.Text.Length == 0 || (over.Text == cell.Text && over.Rows > 1 && cell.Rows > 1)))
            {
                upper[found.Row][found.Index] = over with { Rows = over.Rows + cell.Rows, Text = over.Text.Length > 0 ? over.Text : cell.Text };
                lower[0].Remove(cell);
            }
        }
    }

    private static (int Row, int Index)? Bottom(List<List<PdfCell>> rows, PdfCell below)
    {
        for (var r = rows.Count - 1; r >= 0; r--)
        {
            var index = rows[r].FindIndex(cell => cell.Column == below.Column && cell.Columns == below.Columns);
            if (index >= 0)
            {
                return r + rows[r][index].Rows == rows.Count ? (r, index) : null;
            }
        }

        return null;
    }

    // Where most columns that every row fills are empty in the first row of the page, that row is the rest of the last one.
    private static bool RunsOn(List<PdfRow> rows, List<PdfRow> rest, int header)
    {
        var first = rest[0].Cells;
        var last = rows[^1].Cells;
        var body = rows.Skip(header).Take(rows.Count - header).Concat(rest.Skip(1)).ToList();
        if (body.Count < 2 || rows.Count <= header || first.Any(cell => cell.Rows > 1) || !first.Any(cell => cell.Text.Length > 0))
        {
            return false;
        }

        var keys = first.Where(cell => Filled(body, cell.Column) >= 0.9).ToList();
        var empty = keys.Count(cell => cell.Text.Length == 0) * 2;
        return (empty > keys.Count || (empty > 0 && empty == keys.Count && keys[0].Text.Length == 0))
            && first.All(cell => cell.Text.Length == 0 || last.Any(over => over.Column == cell.Column && over.Text.Length > 0));
    }

    private static double Filled(List<PdfRow> body, int column)
    {
        var cells = body.Select(row => row.Cells.FirstOrDefault(cell => cell.Column == column)).OfType<PdfCell>().ToList();
        return cells.Count == 0 ? 0 : cells.Count(cell => cell.Text.Length > 0) / (double)cells.Count;
    }

    private static List<PdfCell> Appended(IReadOnlyList<PdfCell> cells, IReadOnlyList<PdfCell> rest) =>
        [.. cells.Select(cell => rest.FirstOrDefault(other => other.Column == cell.Column) is { Text.Length: > 0 } more
            ? cell with { Text = cell.Text.Length > 0 ? cell.Text + "\n" + more.Text : more.Text }
            : cell)];
}
