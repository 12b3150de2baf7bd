namespace Guankao.Web.Parts;

/// <summary>Which pages a pager offers: the first, the last and the neighbours, with gaps between.</summary>
public static class Pager
{
    /// <summary>The numbers to offer in order; null is a gap.</summary>
    public static IEnumerable<int?> Offered(int current, int pages)
    {
        var last = 0;
        foreach (var page in Near(current, pages))
        {
            if (page - last > 1)
            {
                yield return page - last == 2 ? page - 1 : null;
            }

            yield return page;
            last = page;
        }
    }

    private static SortedSet<int> Near(int current, int pages) =>
        [1, Math.Clamp(current - 1, 1, pages), Math.Clamp(current, 1, pages), Math.Clamp(current + 1, 1, pages), pages];
}
