namespace Guankao.Importing;

/// <summary>
/// Puts the figures of rows whose empty cells were lost back under their kinds: from the left where nothing speaks
/// against it, and so that every column makes its printed sum.
/// </summary>
internal static class PostPlaces
{
    private const int MostSteps = 200_000;

    internal static List<List<IReadOnlyList<long>>> Find(StaffingHead head, List<List<IReadOnlyList<long>>> rows, List<IReadOnlyList<long>>? sums)
    {
        var placed = rows.ConvertAll(groups => groups.ConvertAll<IReadOnlyList<long>>(group => Place(group, head.Kinds.Count, Enumerable.Range(0, group.Count))));
        for (var stage = 0; sums is not null && stage < head.Stages.Count; stage++)
        {
            var owners = Enumerable.Range(0, rows.Count).Where(row => rows[row].Count > stage).ToList();
            var chosen = new IReadOnlyList<long>[owners.Count];
            var steps = 0;
            if (Fit(owners.ConvertAll(row => rows[row][stage]), [.. sums[stage]], 0, chosen, ref steps))
            {
                for (var i = 0; i < owners.Count; i++)
                {
                    placed[owners[i]][stage] = chosen[i];
                }
            }
        }

        return placed;
    }

    private static bool Fit(List<IReadOnlyList<long>> rows, long[] left, int at, IReadOnlyList<long>[] chosen, ref int steps)
    {
        if (at == rows.Count)
        {
            return left.All(rest => rest == 0);
        }

        foreach (var places in Places(rows[at].Count, left.Length))
        {
            if (steps++ > MostSteps)
            {
                return false;
            }

            var row = Place(rows[at], left.Length, places);
            var rest = left.Zip(row, (sum, count) => sum - count).ToArray();
            if (rest.All(value => value >= 0))
            {
                chosen[at] = row;
                if (Fit(rows, rest, at + 1, chosen, ref steps))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static long[] Place(IReadOnlyList<long> figures, int width, IEnumerable<int> places)
    {
        var row = new long[Math.Max(width, figures.Count)];
        foreach (var (place, index) in places.Select((place, index) => (place, index)))
        {
            row[place] = figures[index];
        }

        return row.Length > width ? row[..width] : row;
    }

    // Every way to choose so many of the columns, those on the left first.
    private static IEnumerable<int[]> Places(int count, int width, int from = 0)
    {
        if (count == 0 || count > width)
        {
            yield return count > width ? [.. Enumerable.Range(0, count)] : [];
            yield break;
        }

        for (var place = from; place < width; place++)
        {
            foreach (var rest in Places(count - 1, width, place + 1))
            {
                yield return [place, .. rest];
            }
        }
    }
}
