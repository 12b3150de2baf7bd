namespace Guankao.Youth;

/// <summary>Puts kinds together that are too small to stand alone, so that every total can be published.</summary>
internal static class MergedGroups
{
    /// <summary>Places of the kinds, group by group; one group alone where nothing else is possible.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<long> totals, int smallest)
    {
        List<int> small = [.. Enumerable.Range(0, totals.Count).Where(at => totals[at] < smallest)];
        List<int> large = [.. Enumerable.Range(0, totals.Count).Where(at => totals[at] >= smallest).OrderBy(at => totals[at])];

        // One small kind alone would be told by what is missing from the whole.
        while (small.Count > 0 && (small.Count == 1 || small.Sum(at => totals[at]) < smallest) && large.Count > 0)
        {
            small.Add(large[0]);
            large.RemoveAt(0);
        }

        large.Sort();
        small.Sort();
        return small.Count == 0 ? [.. large.Select(at => (IReadOnlyList<int>)[at])] : [.. large.Select(at => (IReadOnlyList<int>)[at]), small];
    }
}
