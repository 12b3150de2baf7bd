namespace Guankao.Documents;

/// <summary>
/// Seventh stage: a table that ends a page and one that begins the next with the same columns are one. The header printed
/// again stands apart, cells cut by the page are put together.
/// </summary>
internal static class PdfJoin
{
    private const double Near = 5;
    private const int TallestHeader = 6;

    /// <summary>True with the whole table, and with the rows that only repeat the header.</summary>
    internal static bool Together(PdfTable above, PdfTable below, out PdfTable whole, out IReadOnlyList<PdfRow> repeated)
    {
        (whole, repeated) = (above, []);
        if (SameColumns(above, below) is not { } xs)
        {
            return false;
        }

        var upper = Placed(above, xs);
        var lower = Placed(below, xs);
        var header = Header(upper, lower);
        repeated = [.. lower.Take(header)];
        var rest = lower.Skip(header).ToList();
        whole = above with { Xs = xs, Box = above.Box.With(below.Box), Rows = rest.Count == 0 ? upper : PdfCut.Mended(upper, rest, Math.Max(header, 1)) };
        return true;
    }

    // Columns are the same where the lines of one table are among those of the other.
    private static double[]? SameColumns(PdfTable above, PdfTable below)
    {
        var shift = below.Xs[0] - above.Xs[0];
        if (Math.Abs(shift) > 40)
        {
            return null;
        }

        var (most, least) = above.Xs.Length >= below.Xs.Length ? (above.Xs, below.Xs) : (below.Xs, above.Xs);
        shift = above.Xs.Length >= below.Xs.Length ? shift : -shift;
        return least.Length >= 3 && least.All(x => most.Any(other => Math.Abs(x - shift - other) < Near)) ? most : null;
    }

    private static List<PdfRow> Placed(PdfTable table, double[] xs)
    {
        if (table.Xs.Length == xs.Length)
        {
            return [.. table.Rows];
        }

        var shift = table.Xs[0] - xs[0];
        var places = table.Xs.Select(x => Enumerable.Range(0, xs.Length).MinBy(i => Math.Abs(xs[i] - (x - shift)))).ToArray();
        return [.. table.Rows.Select(row => row with
        {
            Cells = [.. row.Cells.Select(cell => cell with
            {
                Column = places[cell.Column],
                Columns = places[Math.Min(cell.Column + cell.Columns, places.Length - 1)] - places[cell.Column],
            })],
        })];
    }

    private static int Header(List<PdfRow> upper, List<PdfRow> lower)
    {
        var rows = 0;
        while (rows < Math.Min(TallestHeader, Math.Min(upper.Count - 1, lower.Count)) && Same(upper[rows], lower[rows]))
        {
            rows++;
        }

        return rows;
    }

    private static bool Same(PdfRow a, PdfRow b) => Plain(a).SequenceEqual(Plain(b)) && Plain(a).Any(text => text.Length > 0);

    private static IEnumerable<string> Plain(PdfRow row) =>
        row.Cells.Select(cell => string.Concat(cell.Text.Where(c => !char.IsWhiteSpace(c))));
}
