namespace Guankao.Importing;

/// <summary>A share that is not what its figures give.</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Part">Column of the part.</param>
/// <param name="Whole">Column of the whole; the part's own column where the whole is its total.</param>
/// <param name="Said">As printed.</param>
/// <param name="Computed">What the figures give, to the same digits.</param>
internal sealed record ShareDifference(Spot Spot, int Part, int Whole, decimal Said, decimal Computed);

/// <summary>Columns of shares: one column in a hundredth of another, or of its own total.</summary>
internal static class ShareLaws
{
    private const double Surely = 0.7;
    private const int Least = 3;

    internal static List<ShareDifference> Differences(SumLayout layout, out int tried)
    {
        tried = 0;
        var wrong = new List<ShareDifference>();
        foreach (var column in layout.Columns.Where(column => column.Type == ColumnType.Percent).Select(column => column.Index))
        {
            var best = (Hold: 0, Wrong: new List<ShareDifference>());
            foreach (var part in layout.Adding)
            {
                foreach (var whole in layout.Adding)
                {
                    Weigh(layout, column, part, whole, ref best);
                }
            }

            tried += best.Hold + best.Wrong.Count;
            wrong.AddRange(best.Wrong);
        }

        return wrong;
    }

    private static void Weigh(SumLayout layout, int column, int part, int whole, ref (int Hold, List<ShareDifference> Wrong) best)
    {
        var total = part == whole ? Total(layout, part) : null;
        if (part == whole && total is null or 0)
        {
            return;
        }

        var (hold, tested) = (0, 0);
        var (shares, parts) = (new HashSet<decimal>(), new HashSet<decimal>());
        var wrong = new List<ShareDifference>();
        for (var row = 0; row < layout.Rows.Count; row++)
        {
            if (layout.Figure(row, column) is not { } said || layout.Figure(row, part) is null || (total ?? layout.Value(row, whole)) is not (not 0 and var all))
            {
                continue;
            }

            tested++;
            var computed = layout.Value(row, part) * 100 / all;
            if (Holds(said, computed))
            {
                hold++;
                shares.Add(said.Value);
                parts.Add(layout.Value(row, part));
            }
            else
            {
                wrong.Add(new ShareDifference(new Spot(row, column), part, whole, said.Value, Math.Round(computed, said.Decimals, MidpointRounding.AwayFromZero)));
            }
        }

        // 100 and 0 alone may be any two columns'; a share that is the same in every row must be of different figures.
        if (hold >= Least && hold >= tested * Surely && hold > best.Hold && shares.Count(share => share is not (0 or 100)) is var telling && (telling >= 2 || (telling == 1 && parts.Count >= Least)))
        {
            best = (hold, wrong);
        }
    }

    // Shares are rounded, cut off or rounded up, city by city.
    private static bool Holds(FigureReading said, decimal computed) => Math.Abs(said.Value - computed) <= 2 * SumLayout.Half(said.Decimals);

    private static decimal? Total(SumLayout layout, int column)
    {
        for (var row = layout.Rows.Count - 1; row >= 0; row--)
        {
            if (layout.Rows[row].Part == RowPart.Total && layout.Figure(row, column) is { } figure)
            {
                return figure.Value;
            }
        }

        return null;
    }
}
