using FsCheck;
using FsCheck.Fluent;
using Guankao.Youth;

namespace Guankao.Sources.Tests.Youth;

/// <summary>
/// The proof that a published table tells of nobody: its margins are solved, by another method than the one that made it. For
/// every left-out cell all tables of whole, non-negative numbers that fit what is published are searched for the least and the
/// greatest value it can have.
/// </summary>
public sealed class SuppressionTests
{
    private const int Smallest = 5;

    [Fact]
    public void Table_WithAFew_LeavesThemOutAndEnoughOthers()
    {
        var safe = Suppression.Of([[2, 40, 30], [25, 60, 35], [50, 20, 45]], Smallest)!;
        Assert.Null(safe.Cells[0][0]);
        Assert.True(safe.LeftOut >= 4);
        Assert.All(safe.Cells.SelectMany(row => row), cell => Assert.True(cell is null or >= Smallest));
    }

    [Fact]
    public void Table_WithoutAFew_IsPublishedWhole() => Assert.Equal(0, Suppression.Of([[12, 40], [25, 60]], Smallest)!.LeftOut);

    [Fact]
    public void Table_WhoseTotalIsTooSmall_IsNotPublished() => Assert.Null(Suppression.Of([[1, 2], [30, 40]], Smallest));

    [Fact]
    public void Zero_IsNoMoreToldThanOne() => Assert.Null(Suppression.Of([[0, 40, 30], [25, 60, 35], [50, 20, 45]], Smallest)!.Cells[0][0]);

    [Fact]
    public void AnyTable_SolvedFromItsMargins_LeavesEveryCellOpen()
    {
        var tables =
            from rows in Gen.Choose(2, 4)
            from columns in Gen.Choose(2, 4)
            from cells in Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(0, 6)), (2, Gen.Choose(0, 15)), (2, Gen.Choose(5, 60))), rows * columns)
            select cells.Chunk(columns).Select(row => row.Select(cell => (long)cell).ToArray()).ToArray();
        var published = 0;
        Prop.ForAll(tables.ToArbitrary(), cells =>
        {
            if (Suppression.Of(cells, Smallest) is not { } safe)
            {
                return true;
            }

            published++;
            return safe.Cells.SelectMany(row => row).All(cell => cell is null or >= Smallest) && Solve.Ranges(safe).All(range => range.Most - range.Least >= Smallest);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        Assert.True(published > 100, $"only {published} tables could be published: the proof proves little");
    }

    [Fact]
    public void Solving_FindsWhatPlainLeavingOutGivesAway()
    {
        // The check must be able to fail: only the small cell is left out, and the row gives it back.
        var careless = new SafeTable([[null, 40, 30], [25, 60, 35], [50, 20, 45]], [72, 120, 115], [77, 120, 110]);
        Assert.Equal((2, 2), Assert.Single(Solve.Ranges(careless)));

        // Two zeros beside two zeros: every row and column has two left out, and still all is known.
        var zeros = new SafeTable([[null, null, 30], [null, null, 35], [50, 20, 45]], [30, 35, 115], [50, 20, 110]);
        Assert.All(Solve.Ranges(zeros), range => Assert.Equal((0, 0), range));
    }

    [Fact]
    public void Groups_ThatAreTooSmall_ArePutTogetherAndNeverOneAlone()
    {
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 30), 6).ToArbitrary(), counts =>
        {
            long[] totals = [.. counts.Select(count => (long)count)];
            var groups = MergedGroups.Of(totals, Smallest);
            return groups.SelectMany(group => group).Order().SequenceEqual(Enumerable.Range(0, totals.Length))
                && (totals.Sum() < Smallest || groups.All(group => group.Sum(at => totals[at]) >= Smallest && (group.Count > 1 || totals[group[0]] >= Smallest)));
        }).Check(Config.QuickThrowOnFailure);
    }
}

/// <summary>What an attacker works out: the range of every left-out cell, by linear programming over the published margins.</summary>
internal static class Solve
{
    public static IEnumerable<(long Least, long Most)> Ranges(SafeTable table)
    {
        var open = (from row in Enumerable.Range(0, table.Cells.Count)
                    from column in Enumerable.Range(0, table.Cells[0].Count)
                    where table.Cells[row][column] is null
                    select (Row: row, Column: column)).ToList();
        var rest = table.RowTotals.Select((total, row) => total - table.Cells[row].Sum(cell => cell ?? 0))
            .Concat(table.ColumnTotals.Select((total, column) => total - table.Cells.Sum(row => row[column] ?? 0))).ToArray();
        double[,] equations = new double[rest.Length, open.Count];
        for (var at = 0; at < open.Count; at++)
        {
            (equations[open[at].Row, at], equations[table.Cells.Count + open[at].Column, at]) = (1, 1);
        }

        foreach (var (_, at) in open.Select((cell, at) => (cell, at)))
        {
            yield return (-Simplex(equations, rest, at, -1), Simplex(equations, rest, at, 1));
        }
    }

    // Two-phase simplex with Bland's rule; transport problems have whole corners, so the best of the reals is the best of the whole.
    private static long Simplex(double[,] equations, long[] rest, int wanted, int sign)
    {
        var (rows, columns) = (equations.GetLength(0), equations.GetLength(1));
        var tableau = new double[rows + 1, columns + rows + 1];
        var basis = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                tableau[row, column] = equations[row, column];
            }

            (tableau[row, columns + row], tableau[row, columns + rows], basis[row]) = (1, rest[row], columns + row);
        }

        // First the artificial variables leave.
        for (var column = 0; column < columns + rows + 1; column++)
        {
            tableau[rows, column] = column >= columns && column < columns + rows ? 0 : -Enumerable.Range(0, rows).Sum(row => tableau[row, column]);
        }

        Run(tableau, basis, columns);
        Assert.True(Math.Abs(tableau[rows, columns + rows]) < 1e-6, "the published table fits no table at all");
        for (var column = 0; column <= columns + rows; column++)
        {
            tableau[rows, column] = 0;
        }

        tableau[rows, wanted] = -sign;
        for (var row = 0; row < rows; row++)
        {
            if (basis[row] == wanted)
            {
                Add(tableau, rows, row, sign);
            }
        }

        Run(tableau, basis, columns);
        return (long)Math.Round(tableau[rows, columns + rows]);
    }

    private static void Run(double[,] tableau, int[] basis, int columns)
    {
        var (rows, last) = (basis.Length, tableau.GetLength(1) - 1);
        while (true)
        {
            var enter = Enumerable.Range(0, columns).Cast<int?>().FirstOrDefault(column => tableau[rows, column!.Value] < -1e-9);
            if (enter is not { } column)
            {
                return;
            }

            var leave = Enumerable.Range(0, rows).Where(row => tableau[row, column] > 1e-9).OrderBy(row => tableau[row, last] / tableau[row, column]).ThenBy(row => basis[row]).Cast<int?>().FirstOrDefault();
            if (leave is not { } pivot)
            {
                return;
            }

            var by = tableau[pivot, column];
            for (var each = 0; each <= last; each++)
            {
                tableau[pivot, each] /= by;
            }

            for (var row = 0; row <= rows; row++)
            {
                if (row != pivot && Math.Abs(tableau[row, column]) > 1e-12)
                {
                    Add(tableau, row, pivot, -tableau[row, column]);
                }
            }

            basis[pivot] = column;
        }
    }

    private static void Add(double[,] tableau, int to, int from, double times)
    {
        for (var each = 0; each < tableau.GetLength(1); each++)
        {
            tableau[to, each] += times * tableau[from, each];
        }
    }
}
