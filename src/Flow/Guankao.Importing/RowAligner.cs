namespace Guankao.Importing;

/// <summary>A raw cell and the column that it was given to.</summary>
/// <param name="Cell">Index of the raw cell.</param>
/// <param name="Column">Index of the column.</param>
internal readonly record struct Placed(int Cell, int Column)
{
    /// <summary>By how many columns the cell stood too far right; negative for left.</summary>
    internal int Shift => Cell - Column;
}

/// <summary>
/// Gives the cells of a row to the columns so that the order is kept and the whole is most likely: what each cell holds,
/// against how often the row must change its shift. A page break moves whole runs of cells, hardly ever a single one.
/// </summary>
internal sealed class RowAligner(IReadOnlyList<DraftColumn> columns, ColumnLikelihood likelihood)
{
    private const double ShiftAtStart = -1.3;
    private const double ShiftChange = -1.2;
    private const double Twice = -0.5;
    private const double TwoInOne = -9;

    /// <summary>The best assignment of the cells that hold something, and its weight.</summary>
    internal (List<Placed> Cells, double Weight) Align(IReadOnlyList<CellShape?> row)
    {
        var cells = Enumerable.Range(0, row.Count).Where(i => row[i] is not null).ToArray();
        if (cells.Length == 0)
        {
            return ([], 0);
        }

        var best = new double[cells.Length, columns.Count];
        var from = new int[cells.Length, columns.Count];
        for (var k = 0; k < cells.Length; k++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                var (weight, previous) = k == 0 ? (First(cells[0], column), -1) : Step(row, cells, best, k, column);
                best[k, column] = weight + likelihood.Of(row[cells[k]]!, columns[column].Role);
                from[k, column] = previous;
            }
        }

        return Back(cells, best, from);
    }

    private double First(int cell, int column) => (ShiftAtStart * Math.Abs(cell - column)) + Skipped(-1, column);

    private (double Weight, int Previous) Step(IReadOnlyList<CellShape?> row, int[] cells, double[,] best, int k, int column)
    {
        (double Weight, int Previous) choice = (double.NegativeInfinity, -1);
        for (var previous = 0; previous <= column; previous++)
        {
            var moved = Math.Min(3, Math.Abs(cells[k] - column - (cells[k - 1] - previous)));
            var weight = best[k - 1, previous] + (ShiftChange * moved) + Skipped(previous, column);
            if (previous == column)
            {
                weight += SameText(row[cells[k]]!, row[cells[k - 1]]!) ? Twice - likelihood.Of(row[cells[k]]!, columns[column].Role) : TwoInOne;
            }

            if (weight > choice.Weight)
            {
                choice = (weight, previous);
            }
        }

        return choice;
    }

    private (List<Placed> Cells, double Weight) Back(int[] cells, double[,] best, int[,] from)
    {
        var last = cells.Length - 1;
        var at = 0;
        for (var column = 1; column < columns.Count; column++)
        {
            at = Ending(best[last, column], column) > Ending(best[last, at], at) ? column : at;
        }

        var weight = Ending(best[last, at], at);
        var placed = new List<Placed>(cells.Length);
        for (var k = last; k >= 0; k--)
        {
            placed.Add(new Placed(cells[k], at));
            at = from[k, at];
        }

        placed.Reverse();
        return (placed, weight);
    }

    private double Ending(double weight, int column) => weight + Skipped(column, columns.Count);

    private double Skipped(int after, int before)
    {
        var weight = 0.0;
        for (var column = after + 1; column < before; column++)
        {
            weight += ColumnLikelihood.Missing(columns[column].Role);
        }

        return weight;
    }

    private static bool SameText(CellShape a, CellShape b) => string.Equals(a.Text, b.Text, StringComparison.Ordinal);
}
