using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Dialects;

/// <summary>FTS5 over the words; the table is kept in step by triggers of the first migration.</summary>
internal sealed class SqliteSearch : ISearchIndex
{
    public IQueryable<SearchEntry> Holding(AppDb db, IReadOnlyList<SoughtWord> words)
    {
        var match = Match(words);
        return db.Set<SearchEntry>().FromSql(
            $"SELECT e.* FROM search_words w JOIN search_entries e ON e.id = w.rowid WHERE w.search_words MATCH {match}");
    }

    // The index alone is read: the texts themselves are many times wider.
    public Task<int> Count(AppDb db, IReadOnlyList<SoughtWord> words, int most, CancellationToken cancellation)
    {
        var match = Match(words);
        return db.Database.SqlQuery<int>(
            $"SELECT count(*) AS \"Value\" FROM (SELECT rowid FROM search_words WHERE search_words MATCH {match} LIMIT {most})").SingleAsync(cancellation);
    }

    private static string Match(IReadOnlyList<SoughtWord> words) => string.Join(" AND ", words.Select(word => $"\"{word.Text}\"{(word.Beginning ? "*" : "")}"));
}
