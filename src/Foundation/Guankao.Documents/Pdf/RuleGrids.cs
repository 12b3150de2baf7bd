namespace Guankao.Documents;

/// <summary>A cell of a ruled grid: rows and columns count from 0.</summary>
internal readonly record struct GridCell(int Row, int Column, int Rows, int Columns, Box Box);

/// <summary>A table as its ruling lines draw it.</summary>
internal sealed record RuleGrid(double[] Xs, double[] Ys, IReadOnlyList<GridCell> Cells)
{
    internal Box Box => new(Xs[0], Ys[0], Xs[^1], Ys[^1]);
}

/// <summary>Third stage: ruling lines that cross make grids; where a line between two slots is missing, they are one cell.</summary>
internal static class RuleGrids
{
    private const double Near = 3;
    private const int MostRules = 4_000;
    private const int MostSlots = 200_000;

    internal static List<RuleGrid> Find(IReadOnlyList<PdfRule> rules)
    {
        if (rules.Count > MostRules)
        {
            return [];
        }

        return [.. Crossing(rules).Select(Grid).OfType<RuleGrid>().OrderBy(grid => grid.Ys[0])];
    }

    private static List<List<PdfRule>> Crossing(IReadOnlyList<PdfRule> rules)
    {
        var group = Enumerable.Range(0, rules.Count).ToArray();
        for (var i = 0; i < rules.Count; i++)
        {
            for (var j = i + 1; j < rules.Count; j++)
            {
                if (rules[i].Level != rules[j].Level && Cross(rules[i], rules[j]))
                {
                    group[Root(group, i)] = Root(group, j);
                }
            }
        }

        return [.. Enumerable.Range(0, rules.Count).GroupBy(i => Root(group, i)).Select(g => g.Select(i => rules[i]).ToList())];
    }

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
        {
            i = group[i] = group[group[i]];
        }

        return i;
    }

    private static bool Cross(PdfRule a, PdfRule b) =>
        a.At >= b.From - Near && a.At <= b.To + Near && b.At >= a.From - Near && b.At <= a.To + Near;

    private static RuleGrid? Grid(List<PdfRule> rules)
    {
        var level = rules.FindAll(rule => rule.Level);
        var upright = rules.FindAll(rule => !rule.Level);
        if (level.Count == 0 || upright.Count == 0)
        {
            return null;
        }

        Open(level, upright);
        Open(upright, level);
        var xs = Places(upright);
        var ys = Places(level);
        if (xs.Length < 2 || ys.Length < 2 || (xs.Length == 2 && ys.Length == 2) || (long)xs.Length * ys.Length > MostSlots)
        {
            return null;
        }

        return new RuleGrid(xs, ys, Cells(xs, ys, level, upright));
    }

    // Many tables have no line at their sides, or none at the foot of a page: where lines stick out, the side is there.
    private static void Open(List<PdfRule> along, List<PdfRule> across)
    {
        double low = across.Min(rule => rule.At), high = across.Max(rule => rule.At);
        double from = across.Min(rule => rule.From), to = across.Max(rule => rule.To);
        var before = along.FindAll(rule => rule.From < low - 8);
        if (before.Count >= 2)
        {
            across.Add(new PdfRule(across[0].Level, before.Min(rule => rule.From), from, to));
        }

        var after = along.FindAll(rule => rule.To > high + 8);
        if (after.Count >= 2)
        {
            across.Add(new PdfRule(across[0].Level, after.Max(rule => rule.To), from, to));
        }
    }

    private static double[] Places(List<PdfRule> rules)
    {
        var places = new List<double>();
        foreach (var at in rules.Select(rule => rule.At).Order())
        {
            if (places.Count == 0 || at - places[^1] > Near)
            {
                places.Add(at);
            }
        }

        return [.. places];
    }

    private static List<GridCell> Cells(double[] xs, double[] ys, List<PdfRule> level, List<PdfRule> upright)
    {
        int rows = ys.Length - 1, columns = xs.Length - 1;
        var right = new bool[rows, columns];
        var below = new bool[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                right[r, c] = c == columns - 1 || Drawn(upright, xs[c + 1], ys[r], ys[r + 1]);
                below[r, c] = r == rows - 1 || Drawn(level, ys[r + 1], xs[c], xs[c + 1]);
            }
        }

        var taken = new bool[rows, columns];
        var cells = new List<GridCell>();
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (!taken[r, c])
                {
                    var (wide, high) = Extent(r, c, right, below, taken);
                    cells.Add(new GridCell(r, c, high, wide, new Box(xs[c], ys[r], xs[c + wide], ys[r + high])));
                }
            }
        }

        return cells;
    }

    private static (int Wide, int High) Extent(int row, int column, bool[,] right, bool[,] below, bool[,] taken)
    {
        var wide = 1;
        while (!right[row, column + wide - 1] && !taken[row, column + wide])
        {
            wide++;
        }

        var high = 1;
        while (row + high < right.GetLength(0) && Continues(row + high, column, wide, right, below, taken))
        {
            high++;
        }

        for (var r = row; r < row + high; r++)
        {
            for (var c = column; c < column + wide; c++)
            {
                taken[r, c] = true;
            }
        }

        return (wide, high);
    }

    private static bool Continues(int row, int column, int wide, bool[,] right, bool[,] below, bool[,] taken)
    {
        for (var c = column; c < column + wide; c++)
        {
            if (below[row - 1, c] || taken[row, c] || (c < column + wide - 1 && right[row, c]))
            {
                return false;
            }
        }

        return right[row, column + wide - 1];
    }

    private static bool Drawn(List<PdfRule> rules, double at, double from, double to)
    {
        double covered = 0;
        foreach (var rule in rules)
        {
            if (Math.Abs(rule.At - at) <= Near)
            {
                covered += Math.Max(0, Math.Min(rule.To, to) - Math.Max(rule.From, from));
            }
        }

        return covered >= (to - from) * 0.6;
    }
}
