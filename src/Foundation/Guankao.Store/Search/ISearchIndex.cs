namespace Guankao.Store.Search;

/// <summary>Finds texts by their words; one for each store.</summary>
internal interface ISearchIndex
{
    /// <summary>The entries that hold every word. Never called without a word.</summary>
    IQueryable<SearchEntry> Holding(AppDb db, IReadOnlyList<SoughtWord> words);
}
