namespace Guankao.Importing;

/// <summary>
/// The ways in which rows of a table may add up other rows. Which of them a table follows is told by its figures: a way
/// that holds for most of its totals is its own, and where that way then fails there is something to ask.
/// </summary>
internal static class RowSchemes
{
    private const double Mostly = 0.6;
    private const long Work = 20_000_000;

    private static readonly Func<SumLayout, int, List<int>>[] OfSubtotals = [Since, Below];

    private static readonly Func<SumLayout, int, List<int>>[] OfTotals = [AllItems, AllSubtotals, SameLabel, WithinTotal, TopItems, Below, BelowSubtotals];

    /// <summary>Every equation that the table itself vouches for, the failing ones among them.</summary>
    internal static List<SumEquation> Equations(SumLayout layout)
    {
        var equations = new List<SumEquation>();
        var (subtotals, totals) = (Of(layout, RowPart.Subtotal), Of(layout, RowPart.Total));
        if ((long)(subtotals.Count + totals.Count) * layout.Rows.Count * layout.Adding.Count > Work)
        {
            return equations;
        }

        Follow(layout, subtotals, OfSubtotals, equations);
        Follow(layout, totals, OfTotals, equations);
        return equations;
    }

    private static void Follow(SumLayout layout, List<int> rows, Func<SumLayout, int, List<int>>[] schemes, List<SumEquation> equations)
    {
        var tried = schemes.Select(scheme => rows.ToDictionary(row => row, row => Try(layout, row, scheme(layout, row)))).ToList();
        foreach (var row in rows)
        {
            var kept = false;
            foreach (var scheme in tried)
            {
                var all = scheme.Values.SelectMany(list => list).ToList();
                var own = scheme[row];
                var vouched = own.Count > 0 && (IsMost(layout, own, 1) || (IsMost(layout, all, 2) && (own.Count <= 2 || own.Exists(equation => equation.Holds(layout) && equation.IsTelling(layout)))));
                if (vouched)
                {
                    equations.AddRange(own);
                    kept = true;
                }
            }

            // A plain list with one total at its end can only mean one thing.
            if (!kept && IsFlat(layout, rows, row))
            {
                equations.AddRange(tried[0][row].Where(equation => equation.IsTelling(layout)));
            }
        }
    }

    private static bool IsMost(SumLayout layout, List<SumEquation> equations, int least)
    {
        var telling = equations.Where(equation => equation.IsTelling(layout)).ToList();
        var hold = telling.Count(equation => equation.Holds(layout));
        return hold >= least && hold >= telling.Count * (least == 1 ? 0.5 : Mostly);
    }

    private static List<SumEquation> Try(SumLayout layout, int row, List<int> parts) => parts.Count == 0 ? [] :
    [
        .. from column in layout.Adding
           where layout.Figure(row, column) is not null && parts.Exists(part => layout.Figure(part, column) is not null)
           select new SumEquation(new Spot(row, column), [.. parts.Where(part => layout.Figure(part, column) is not null).Select(part => new Spot(part, column))]),
    ];

    private static bool IsFlat(SumLayout layout, List<int> rows, int row) =>
        rows.Count == 1 && layout.Rows[row].Part == RowPart.Total && row >= 2
        && Enumerable.Range(0, layout.Rows.Count).All(r => r == row || (layout.Rows[r].Part == RowPart.Item && r < row))
        && RowLevels.Of(layout) is null && !HasPartOf(layout);

    // 其中 rows repeat a share of the row above them.
    private static bool HasPartOf(SumLayout layout) => Enumerable.Range(0, layout.Rows.Count)
        .Any(row => layout.Rows[row].Cells.Any(cell => Array.Exists(TableSigns.Current.PartOf, word => word.Length > 1 && TextLine.Tight(cell.Text).StartsWith(word, StringComparison.Ordinal))));

    private static List<int> Of(SumLayout layout, RowPart part) => [.. Enumerable.Range(0, layout.Rows.Count).Where(row => layout.Rows[row].Part == part)];

    private static List<int> Since(SumLayout layout, int row)
    {
        var parts = new List<int>();
        for (var r = row - 1; r >= 0 && layout.Rows[r].Part == RowPart.Item; r--)
        {
            parts.Insert(0, r);
        }

        return parts;
    }

    private static List<int> Below(SumLayout layout, int row)
    {
        var parts = new List<int>();
        for (var r = row + 1; r < layout.Rows.Count && layout.Rows[r].Part == RowPart.Item; r++)
        {
            parts.Add(r);
        }

        return parts;
    }

    private static List<int> AllItems(SumLayout layout, int row) => Before(layout, row, RowPart.Item);

    private static List<int> AllSubtotals(SumLayout layout, int row) => Before(layout, row, RowPart.Subtotal);

    private static List<int> BelowSubtotals(SumLayout layout, int row) => [.. Of(layout, RowPart.Subtotal).Where(r => r > row)];

    private static List<int> Before(SumLayout layout, int row, RowPart part)
    {
        var start = row;
        while (start > 0 && layout.Rows[start - 1].Part == RowPart.Total)
        {
            start--;
        }

        var end = start;
        while (start > 0 && layout.Rows[start - 1].Part != RowPart.Total)
        {
            start--;
        }

        return [.. Enumerable.Range(start, end - start).Where(r => layout.Rows[r].Part == part)];
    }

    // 合計／中央 adds up every 中央 above it.
    private static List<int> SameLabel(SumLayout layout, int row)
    {
        foreach (var column in layout.Columns.Where(column => !column.Type.IsFigure()))
        {
            var label = TextLine.Tight(layout.Rows[row].Cells[column.Index].Text);
            if (label.Length > 0 && !layout.Rows[row].Cells[column.Index].Carried && TableSigns.Current.PartOfLabel(label) is null)
            {
                return [.. Of(layout, RowPart.Item).Where(r => r != row && TextLine.Tight(layout.Rows[r].Cells[column.Index].Text) == label)];
            }
        }

        return [];
    }

    // 合計／小計 adds up 合計／中央 and 合計／地方.
    private static List<int> WithinTotal(SumLayout layout, int row)
    {
        var parts = new List<int>();
        for (var r = row - 1; r >= 0 && layout.Rows[r].Part == RowPart.Total; r--)
        {
            parts.Insert(0, r);
        }

        return parts.Count >= 2 ? parts : [];
    }

    private static List<int> TopItems(SumLayout layout, int row) => RowLevels.Of(layout) is { } levels
        ? [.. Of(layout, RowPart.Item).Where(r => levels[r] == Top(layout, levels))]
        : [];

    private static int Top(SumLayout layout, int[] levels) => Of(layout, RowPart.Item).Min(r => levels[r]);
}
