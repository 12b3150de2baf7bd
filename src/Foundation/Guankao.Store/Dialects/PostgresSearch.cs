using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Dialects;

/// <summary>A GIN index over a tsvector that the database builds from the words.</summary>
internal sealed class PostgresSearch : ISearchIndex
{
    public IQueryable<SearchEntry> Holding(AppDb db, IReadOnlyList<SoughtWord> words)
    {
        var match = string.Join(" & ", words.Select(word => $"'{word.Text}'{(word.Beginning ? ":*" : "")}"));
        return db.Set<SearchEntry>().FromSql($"SELECT * FROM search_entries WHERE vector @@ {match}::tsquery");
    }
}
