namespace Guankao.Lineage;

/// <summary>Gives each record a column, so that every link points to the right; where records cite each other in a ring, one link points back.</summary>
internal static class LineageRanks
{
    public static IReadOnlyDictionary<RecordRef, int> Of(IEnumerable<RecordRef> records, IReadOnlyList<RecordLink> links)
    {
        var sources = links.ToLookup(link => link.To, link => link.From);
        var ranks = new Dictionary<RecordRef, int>();
        foreach (var record in records)
        {
            Rank(record, sources, ranks, []);
        }

        return ranks;
    }

    private static int Rank(RecordRef record, ILookup<RecordRef, RecordRef> sources, Dictionary<RecordRef, int> ranks, HashSet<RecordRef> open)
    {
        if (ranks.TryGetValue(record, out var known))
        {
            return known;
        }

        open.Add(record);
        var rank = sources[record].Where(source => !open.Contains(source)).Select(source => Rank(source, sources, ranks, open) + 1).DefaultIfEmpty(0).Max();
        open.Remove(record);
        return ranks[record] = rank;
    }
}
