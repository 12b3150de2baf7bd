using System.Text.Json;
using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Dialects;

/// <summary>A GIN index over a tsvector that the database builds from the words.</summary>
internal sealed class PostgresSearch : ISearchIndex
{
    // The planner's own estimate is believed where it is so many times what is asked for.
    private const int Margin = 2;

    public IQueryable<SearchEntry> Holding(AppDb db, IReadOnlyList<SoughtWord> words)
    {
        var match = Match(words);
        return db.Set<SearchEntry>().FromSql($"SELECT * FROM search_entries WHERE vector @@ {match}::tsquery");
    }

    // This index gives all entries of a word before the first: of a word that stands in every tenth text, far too many to
    // count for one reader. The planner knows such words by their share of all texts.
    public async Task<int> Count(AppDb db, IReadOnlyList<SoughtWord> words, int most, CancellationToken cancellation)
    {
        var match = Match(words);
        if (words is [{ Beginning: false }] && await Estimate(db, match, cancellation) > (double)most * Margin)
        {
            return most;
        }

        return await db.Database.SqlQuery<int>(
            $"SELECT count(*)::int AS \"Value\" FROM (SELECT 1 FROM search_entries WHERE vector @@ {match}::tsquery LIMIT {most}) counted").SingleAsync(cancellation);
    }

    // Written into the statement, since a plan for an unknown word says nothing; words are letters and digits alone.
    private static async Task<double> Estimate(AppDb db, string match, CancellationToken cancellation)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Words are letters and digits alone: SearchWords cuts at everything else.
        command.CommandText = $"EXPLAIN (FORMAT JSON) SELECT 1 FROM search_entries WHERE vector @@ $${match}$$::tsquery";
#pragma warning restore CA2100
        using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync(cancellation))!);
        return plan.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetDouble();
    }

    private static string Match(IReadOnlyList<SoughtWord> words) => string.Join(" & ", words.Select(word => $"'{word.Text}'{(word.Beginning ? ":*" : "")}"));
}
