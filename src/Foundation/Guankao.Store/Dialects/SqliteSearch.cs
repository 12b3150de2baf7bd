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
            $"SELECT e.* FROM search_words w JOIN search_entries e ON e.id = w.rowid WHERE w.search_words MATCH {match}");
    }
}
