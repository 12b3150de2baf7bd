namespace Guankao.Importing;

/// <summary>Columns that add up or take away their neighbours; which, the rows themselves tell.</summary>
internal static class ColumnLaws
{
    private const double Mostly = 0.6;
    private const double Surely = 0.7;
    private const int Least = 2;
    private const int LeastOfDifferences = 3;

    /// <summary>An equation for each row and each column that is the sum of others.</summary>
    internal static List<SumEquation> Sums(SumLayout layout)
    {
        var equations = new List<SumEquation>();
        foreach (var column in layout.Columns.Where(column => layout.Adding.Contains(column.Index) && IsTotal(column)))
        {
            var best = (Equations: new List<SumEquation>(), Hold: 0);
            foreach (var parts in Candidates(layout, column.Index))
            {
                var tried = Try(layout, column.Index, parts);
                var telling = tried.Where(equation => equation.IsTelling(layout)).ToList();
                var hold = telling.Count(equation => equation.Holds(layout));
                if (hold >= Least && hold >= telling.Count * Mostly && hold > best.Hold)
                {
                    best = (tried, hold);
                }
            }

            equations.AddRange(best.Equations);
        }

        return equations;
    }

    /// <summary>
    /// For each column of differences: which two columns it compares, and the rows in which it does not; the witnesses say the
    /// same of every row as a sum.
    /// </summary>
    internal static List<(Spot Spot, int Minuend, int Subtrahend, decimal Computed)> Differences(SumLayout layout, out List<SumEquation> witnesses)
    {
        witnesses = [];
        var wrong = new List<(Spot, int, int, decimal)>();
        foreach (var column in layout.Columns.Where(column => layout.Comparable.Contains(column.Index) && ColumnWords.Current.ByCode(column.Meaning) is { Difference: true }).Select(column => column.Index))
        {
            var best = (Rows: new List<(int Row, decimal Computed)>(), Hold: 0, From: 0, Less: 0);
            foreach (var from in Beside(layout, column))
            {
                foreach (var less in Beside(layout, column).Where(c => c != from))
                {
                    var rows = Enumerable.Range(0, layout.Rows.Count).Where(r => layout.Figure(r, column) is not null && (layout.Figure(r, from) ?? layout.Figure(r, less)) is not null)
                        .Select(r => (Row: r, Computed: layout.Value(r, from) - layout.Value(r, less))).ToList();
                    var hold = rows.Count(row => Holds(layout, row.Row, column, from, less));
                    var weight = (hold * 2 * rows.Count) + rows.Count(row => layout.Value(row.Row, column) == row.Computed);
                    if (hold >= LeastOfDifferences && hold >= rows.Count * Surely && weight > best.Hold)
                    {
                        best = (rows, weight, from, less);
                    }
                }
            }

            witnesses.AddRange(best.Rows.Select(row => new SumEquation(new Spot(row.Row, best.From), [new Spot(row.Row, best.Less), new Spot(row.Row, column)])));
            wrong.AddRange(best.Rows.Where(row => !Holds(layout, row.Row, column, best.From, best.Less))
                .Select(row => (new Spot(row.Row, column), best.From, best.Less, row.Computed)));
        }

        return wrong;
    }

    private static IEnumerable<int> Beside(SumLayout layout, int column) => layout.Comparable
        .Where(c => c != column && (layout.Columns[c].Type == ColumnType.Percent) == (layout.Columns[column].Type == ColumnType.Percent));

    // Decreases are often printed without their sign.
    private static bool Holds(SumLayout layout, int row, int column, int from, int less)
    {
        var (said, computed) = (layout.Value(row, column), layout.Value(row, from) - layout.Value(row, less));
        var tolerance = layout.Rounding(row, column) + layout.Rounding(row, from) + layout.Rounding(row, less);
        return Math.Abs(said - computed) <= tolerance || Math.Abs(said + computed) <= tolerance;
    }

    private static bool IsTotal(TableColumn column) =>
        ColumnWords.Current.ByCode(column.Meaning) is { Total: true } || column.Name.Split('／').Any(name => TableSigns.Current.PartOfLabel(name) is not null)
        || TextLine.WithoutBrackets(column.Name).StartsWith('總');

    // Runs to the left and to the right; what stands under the same heading is such a run too.
    private static IEnumerable<List<int>> Candidates(SumLayout layout, int column)
    {
        var at = layout.Adding.ToList().IndexOf(column);
        for (var start = at - 2; start >= 0; start--)
        {
            yield return [.. layout.Adding.Skip(start).Take(at - start)];
        }

        for (var end = at + 2; end < layout.Adding.Count; end++)
        {
            yield return [.. layout.Adding.Skip(at + 1).Take(end - at)];
        }
    }

    private static List<SumEquation> Try(SumLayout layout, int column, List<int> parts) =>
    [
        .. from row in Enumerable.Range(0, layout.Rows.Count)
           where layout.Figure(row, column) is not null && parts.Exists(part => layout.Figure(row, part) is not null)
           select new SumEquation(new Spot(row, column), [.. parts.Where(part => layout.Figure(row, part) is not null).Select(part => new Spot(row, part))]),
    ];
}
