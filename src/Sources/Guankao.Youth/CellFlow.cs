namespace Guankao.Youth;

/// <summary>
/// How far a left-out cell of a table with known totals is determined. Where it rises by one, another left-out cell of its row
/// must fall, then one of that column rise, and so on until its own column is reached: a path from its row to its column. A cell
/// may rise without end and fall to nothing; the most that flows is the most that it can move.
/// </summary>
internal static class CellFlow
{
    // Wide enough for any decision; beyond it nobody need count on.
    private const long Enough = 1_000_000;

    /// <summary>The largest value that fits all that is published, less the smallest.</summary>
    public static long Width(long[][] cells, bool[,] left, int row, int column)
    {
        var up = Flow(cells, left, row, column, rise: true);
        var down = Math.Min(cells[row][column], Flow(cells, left, row, column, rise: false));
        return up + down;
    }

    private static long Flow(long[][] cells, bool[,] left, int row, int column, bool rise)
    {
        var (rows, columns) = (left.GetLength(0), left.GetLength(1));
        var room = new long[rows + columns, rows + columns];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (left[r, c] && (r != row || c != column))
                {
                    // Leaving a row makes its cell fall where the wanted one rises; entering a row makes it rise.
                    room[r, rows + c] = rise ? cells[r][c] : Enough;
                    room[rows + c, r] = rise ? Enough : cells[r][c];
                }
            }
        }

        return Most(room, row, rows + column);
    }

    private static long Most(long[,] room, int from, int to)
    {
        var total = 0L;
        while (total < Enough && Path(room, from, to) is { } path)
        {
            var least = path.Min(step => room[step.From, step.To]);
            foreach (var (a, b) in path)
            {
                room[a, b] -= least;
                room[b, a] += least;
            }

            total += least;
        }

        return total;
    }

    private static List<(int From, int To)>? Path(long[,] room, int from, int to)
    {
        var size = room.GetLength(0);
        var before = new int[size];
        Array.Fill(before, -1);
        before[from] = from;
        var queue = new Queue<int>([from]);
        while (queue.Count > 0 && before[to] < 0)
        {
            var at = queue.Dequeue();
            for (var next = 0; next < size; next++)
            {
                if (before[next] < 0 && room[at, next] > 0)
                {
                    before[next] = at;
                    queue.Enqueue(next);
                }
            }
        }

        if (before[to] < 0)
        {
            return null;
        }

        var path = new List<(int, int)>();
        for (var at = to; at != from; at = before[at])
        {
            path.Add((before[at], at));
        }

        return path;
    }
}
