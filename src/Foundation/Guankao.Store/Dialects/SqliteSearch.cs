using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Dialects;

/// <summary>FTS5 over the words; the table is kept in step by triggers of the first migration.</summary>
internal sealed class SqliteSearch : ISearchIndex
{
    public IQueryable<SearchEntry> Holding(AppDb db, IReadOnlyList<SoughtWord> words)
    {
        var match = string.Join(" AND ", words.Select(word => $"\"{word.Text}\"{(word.Beginning ? "*" : "")}"));
        return db.Set<SearchEntry>().FromSql(
            $"SELECT * FROM search_entries WHERE id IN (SELECT rowid FROM search_words WHERE search_words MATCH {match})");
    }
}
