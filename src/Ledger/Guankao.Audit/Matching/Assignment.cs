namespace Guankao.Audit;

/// <summary>
/// The assignment of rows to columns that costs least as a whole (shortest augmenting paths). Greedy choice would give
/// the first duty a sentence that the second needs more.
/// </summary>
internal static class Assignment
{
    /// <summary>For each row its column. There must be at least as many columns as rows.</summary>
    public static int[] Solve(float[,] cost)
    {
        var (rows, columns) = (cost.GetLength(0), cost.GetLength(1));
        var (u, v) = (new float[rows + 1], new float[columns + 1]);
        var (rowOf, way) = (new int[columns + 1], new int[columns + 1]);
        var (least, used) = (new float[columns + 1], new bool[columns + 1]);
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            least.AsSpan().Fill(float.PositiveInfinity);
            used.AsSpan().Clear();
            var column = 0;
            do
            {
                column = Grow(cost, u, v, rowOf, way, least, used, column);
            }
            while (rowOf[column] != 0);

            while (column != 0)
            {
                (rowOf[column], column) = (rowOf[way[column]], way[column]);
            }
        }

        var result = new int[rows];
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] > 0)
            {
                result[rowOf[column] - 1] = column - 1;
            }
        }

        return result;
    }

    private static int Grow(
        float[,] cost, float[] u, float[] v, int[] rowOf, int[] way, float[] least, bool[] used, int column)
    {
        used[column] = true;
        var row = rowOf[column];
        var delta = float.PositiveInfinity;
        var next = 0;
        for (var j = 1; j < least.Length; j++)
        {
            if (used[j])
            {
                continue;
            }

            var reduced = cost[row - 1, j - 1] - u[row] - v[j];
            if (reduced < least[j])
            {
                (least[j], way[j]) = (reduced, column);
            }

            if (least[j] < delta)
            {
                (delta, next) = (least[j], j);
            }
        }

        for (var j = 0; j < least.Length; j++)
        {
            if (used[j])
            {
                u[rowOf[j]] += delta;
                v[j] -= delta;
            }
            else
            {
                least[j] -= delta;
            }
        }

        return next;
    }
}
