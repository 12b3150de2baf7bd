using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Search;

/// <summary>Puts texts into the search index and finds what holds a term.</summary>
public static class SearchText
{
    private const int MostTerms = 8;

    // A subject has at most so many texts, its promise and its report.
    private const int MostParts = 2;

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
    /// The first subjects that hold every term, in the order in which they were entered, at most so many: what a common
    /// word costs is bounded. Null where nothing in the typed text can be sought.
    /// </summary>
    public static async Task<FoundSubjects?> First(AppDb db, string typed, int most, CancellationToken cancellation)
    {
        if (Find(db, typed) is not { } terms)
        {
            return null;
        }

        var found = await terms.Skip(1).Aggregate(terms[0], (subjects, term) => subjects.Where(id => term.Contains(id)))
            .Take((most * MostParts) + 1).ToListAsync(cancellation);
        var subjects = found.Distinct().ToList();
        return new FoundSubjects(subjects.Count > most ? subjects[..most] : subjects, found.Count <= most * MostParts && subjects.Count <= most);
    }

    /// <summary>
    /// At least so many subjects hold the typed text, told no further than <paramref name="most"/>: for one term that is a
    /// word of the index. Null where that cannot be told cheaply.
    /// </summary>
    public static async Task<int?> AtLeast(AppDb db, string typed, int most, CancellationToken cancellation)
    {
        var terms = Folding.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (terms is not [var term] || SearchWords.Sought(term).Distinct().ToList() is not [var word] || word.Text != term)
        {
            return null;
        }

        var entries = await db.Dialect.Search.Count(db, [word], most * MostParts, cancellation);
        return (entries + MostParts - 1) / MostParts;
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

/// <summary>Subjects that were found.</summary>
/// <param name="Subjects">Them, each once.</param>
/// <param name="All">False where there are more.</param>
public sealed record FoundSubjects(IReadOnlyList<Guid> Subjects, bool All);
