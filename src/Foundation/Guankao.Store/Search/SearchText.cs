using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Search;

/// <summary>Puts texts into the search index and finds what holds a term.</summary>
public static class SearchText
{
    private const int MostTerms = 8;

    /// <summary>Makes the texts findable under their subjects; what stood there under the same part is replaced.</summary>
    public static async Task Put(
        LedgerTransaction ledger, string part, IReadOnlyDictionary<Guid, string> texts, CancellationToken cancellation)
    {
        var subjects = texts.Keys.ToArray();
        var known = await ledger.Db.Set<SearchEntry>()
            .Where(entry => entry.Part == part && subjects.Contains(entry.Subject))
            .ToDictionaryAsync(entry => entry.Subject, cancellation);
        foreach (var (subject, text) in texts)
        {
            var folded = Folding.Fold(text);
            var words = string.Join(' ', SearchWords.Of(folded));
            if (known.TryGetValue(subject, out var entry))
            {
                (entry.Folded, entry.Words) = (folded, words);
            }
            else
            {
                ledger.Db.Add(new SearchEntry { Subject = subject, Part = part, Folded = folded, Words = words });
            }
        }
    }

    /// <summary>
    /// One set of subjects for each term that was typed; a subject that answers is in all of them. Terms are parted by
    /// spaces. Null where nothing in the typed text can be sought.
    /// </summary>
    public static IReadOnlyList<IQueryable<Guid>>? Find(AppDb db, string typed)
    {
        var terms = Folding.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = new List<IQueryable<Guid>>();
        foreach (var term in terms.Distinct().Take(MostTerms))
        {
            var words = SearchWords.Sought(term).Distinct().ToList();
            if (words.Count > 0)
            {
                // The index knows words, not their order: of several, the text itself has the last word.
                var holding = db.Dialect.Search.Holding(db, words);
                found.Add((words is [var only] && only.Text == term ? holding : holding.Where(entry => entry.Folded.Contains(term)))
                    .Select(entry => entry.Subject));
            }
        }

        return found.Count == 0 ? null : found;
    }
}
