namespace Guankao.Store.Search;

/// <summary>Finds texts by their words; one for each store.</summary>
internal interface ISearchIndex
{
    /// <summary>The entries that hold every word. Never called without a word.</summary>
    IQueryable<SearchEntry> Holding(AppDb db, IReadOnlyList<SoughtWord> words);

    /// <summary>
    /// How many entries hold every word, counted no further than so many; what a common word costs is bounded. May be
    /// told from what the store knows of a word where it is far more than that.
    /// </summary>
    Task<int> Count(AppDb db, IReadOnlyList<SoughtWord> words, int most, CancellationToken cancellation);
}
