namespace Guankao.Youth;

/// <summary>A table that may be published: cells that would tell of a few are left out, and so are enough others that they cannot be worked out.</summary>
/// <param name="Cells">Row by row; null where left out.</param>
/// <param name="RowTotals">Totals of rows.</param>
/// <param name="ColumnTotals">Totals of columns.</param>
public sealed record SafeTable(IReadOnlyList<IReadOnlyList<long?>> Cells, IReadOnlyList<long> RowTotals, IReadOnlyList<long> ColumnTotals)
{
    /// <summary>The sum of all.</summary>
    public long Total => RowTotals.Sum();

    /// <summary>How many cells are left out.</summary>
    public int LeftOut => Cells.Sum(row => row.Count(cell => cell is null));
}

/// <summary>
/// Complementary suppression. Every count under the smallest is left out, none excepted, zero neither; then more cells, until
/// whoever has the table with its totals, and reckons with whole numbers that are not negative, can narrow no left-out cell
/// down to fewer than the smallest many values above its least. That is checked cell by cell as a flow: how far the number could rise
/// or fall while the other left-out cells make up for it.
/// </summary>
public static class Suppression
{
    /// <summary>The table with what must be left out; null where a total is too small, or nothing can be shown safely.</summary>
    /// <param name="cells">Counts, row by row.</param>
    /// <param name="smallest">The smallest count that is published, and the least width of what can be known of one that is not.</param>
    public static SafeTable? Of(long[][] cells, int smallest)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var (rows, columns) = (cells.Length, cells[0].Length);
        long[] rowTotals = [.. cells.Select(row => row.Sum())];
        long[] columnTotals = [.. Enumerable.Range(0, columns).Select(column => cells.Sum(row => row[column]))];
        if (rowTotals.Concat(columnTotals).Any(total => total < smallest))
        {
            return null;
        }

        var left = new bool[rows, columns];
        foreach (var (row, column) in Everywhere(rows, columns))
        {
            left[row, column] = cells[row][column] < smallest;
        }

        while (Worst(cells, left, smallest) is { } open)
        {
            if (Helper(cells, left, open) is not { } more)
            {
                return null;
            }

            left[more.Row, more.Column] = true;
        }

        return new SafeTable(
            [.. Enumerable.Range(0, rows).Select(row => (IReadOnlyList<long?>)[.. Enumerable.Range(0, columns).Select(column => left[row, column] ? (long?)null : cells[row][column])])],
            rowTotals, columnTotals);
    }

    // The left-out cell that can be narrowed down the most, where any can be too far.
    private static (int Row, int Column)? Worst(long[][] cells, bool[,] left, int smallest) =>
        Everywhere(left.GetLength(0), left.GetLength(1)).Where(at => left[at.Row, at.Column])
            .Select(at => (At: at, Width: CellFlow.Width(cells, left, at.Row, at.Column))).Where(each => each.Width < smallest)
            .OrderBy(each => each.Width).Select(each => ((int, int)?)each.At).FirstOrDefault();

    // The cell whose leaving out widens it the most; of equals the smallest, so that as little as can be is lost.
    private static (int Row, int Column)? Helper(long[][] cells, bool[,] left, (int Row, int Column) open) =>
        Everywhere(left.GetLength(0), left.GetLength(1)).Where(at => !left[at.Row, at.Column])
            .Select(at => (At: at, Width: Tried(cells, left, at, open), Near: at.Row == open.Row || at.Column == open.Column))
            .OrderByDescending(each => each.Width).ThenByDescending(each => each.Near).ThenBy(each => cells[each.At.Row][each.At.Column])
            .Select(each => ((int, int)?)each.At).FirstOrDefault();

    private static long Tried(long[][] cells, bool[,] left, (int Row, int Column) at, (int Row, int Column) open)
    {
        left[at.Row, at.Column] = true;
        var width = CellFlow.Width(cells, left, open.Row, open.Column);
        left[at.Row, at.Column] = false;
        return width;
    }

    private static IEnumerable<(int Row, int Column)> Everywhere(int rows, int columns) =>
        Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, columns).Select(column => (row, column)));
}
