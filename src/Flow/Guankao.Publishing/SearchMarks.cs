namespace Guankao.Publishing;

/// <summary>What a search asks of the things that a commitment can have several of.</summary>
internal static class SearchMarks
{
    /// <summary>
    /// Kind and value of each, those that the fewest commitments have first: its index is walked, and the others are looked
    /// up. Nearly every commitment has a report of the latest period, so that stands last.
    /// </summary>
    public static IEnumerable<(string Kind, string Value)> Marks(this CommitmentSearch search)
    {
        foreach (var (kind, asked) in new[]
        {
            (PublishedMark.District, search.District), (PublishedMark.Tag, search.Tag), (PublishedMark.Amount, search.Amount),
            (PublishedMark.Agency, search.Agency), (PublishedMark.Finding, search.Finding), (PublishedMark.Period, PublishedMark.Day(search.Period)),
        })
        {
            if (!string.IsNullOrWhiteSpace(asked))
            {
                yield return (kind, asked.Trim());
            }
        }
    }
}
