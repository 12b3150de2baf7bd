using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Search;

/// <summary>Puts texts into the search index and finds what holds a term.</summary>
public static class SearchText
{
    private const int MostTerms = 8;

    // A commitment has at most so many texts, its promise and its report.
    private const int MostParts = 2;

    // Enough of a text's beginning to hold its first line.
    private const int HeadLength = 200;

    /// <summary>The parts of commitments; texts of any other part belong to records of their own.</summary>
    private static readonly string[] OfCommitments = ["promise", "report"];

    /// <summary>Makes the texts findable under their subjects; what stood there under the same part is replaced.</summary>
    public static Task Put(LedgerTransaction ledger, string part, IReadOnlyDictionary<Guid, string> texts, CancellationToken cancellation) =>
        Put(ledger.Db, part, texts, cancellation);

    /// <summary>The same in tables that somebody else saves.</summary>
    public static async Task Put(AppDb db, string part, IReadOnlyDictionary<Guid, string> texts, CancellationToken cancellation)
    {
        var subjects = texts.Keys.ToArray();
        var known = await db.Set<SearchEntry>().AsTracking()
            .Where(entry => entry.Part == part && subjects.Contains(entry.Subject))
            .ToDictionaryAsync(entry => entry.Subject, cancellation);
        foreach (var (subject, text) in texts)
        {
            var folded = Folding.Fold(text);
            var words = string.Join(' ', OfCommitments.Contains(part) ? SearchWords.Of(folded) : (string[])[.. SearchWords.Of(folded), SearchWords.OfPart(part).Text, SearchWords.Other.Text]);
            if (known.TryGetValue(subject, out var entry))
            {
                (entry.Folded, entry.Words) = (folded, words);
            }
            else
            {
                db.Add(new SearchEntry { Subject = subject, Part = part, Folded = folded, Words = words });
            }
        }
    }

    /// <summary>Those of the subjects that have a text under this part.</summary>
    public static async Task<IReadOnlySet<Guid>> Known(AppDb db, string part, IReadOnlyCollection<Guid> subjects, CancellationToken cancellation)
    {
        var asked = subjects.ToArray();
        return await db.Set<SearchEntry>().Where(entry => entry.Part == part && asked.Contains(entry.Subject)).Select(entry => entry.Subject).ToHashSetAsync(cancellation);
    }

    /// <summary>
    /// The first commitments that hold every term, in the order in which they were entered, at most so many: what a common
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
    /// The first texts of one part that hold every term, in the order in which they were entered, at most so many, each
    /// with its subject and its first line. Null where nothing in the typed text can be sought.
    /// </summary>
    public static async Task<FoundTexts?> Of(AppDb db, string part, string typed, int most, CancellationToken cancellation)
    {
        var terms = Terms(typed);
        var words = terms.SelectMany(SearchWords.Sought).Distinct().ToList();
        if (words.Count == 0)
        {
            return null;
        }

        // Texts of other records are few among those of commitments: a word that only they have finds them in the index itself.
        var entries = db.Dialect.Search.Holding(db, OfCommitments.Contains(part) ? words : [.. words, SearchWords.OfPart(part)]).Where(entry => entry.Part == part);
        foreach (var term in terms.Where(term => SearchWords.Sought(term).Any() && !words.Exists(word => word.Text == term)))
        {
            entries = entries.Where(entry => entry.Folded.Contains(term));
        }

        var found = await entries.Take(most + 1).Select(entry => new { entry.Subject, Head = entry.Folded.Substring(0, HeadLength) }).ToListAsync(cancellation);
        return new FoundTexts([.. found.Take(most).Select(text => (text.Subject, text.Head.Split('\n')[0]))], found.Count <= most);
    }

    /// <summary>
    /// At least so many commitments hold the typed text, told no further than <paramref name="most"/>: for one term that is a
    /// word of the index. Null where that cannot be told cheaply.
    /// </summary>
    public static async Task<int?> AtLeast(AppDb db, string typed, int most, CancellationToken cancellation)
    {
        if (Terms(typed) is not [var term] || SearchWords.Sought(term).Distinct().ToList() is not [var word] || word.Text != term)
        {
            return null;
        }

        var others = await db.Dialect.Search.Count(db, [word, SearchWords.Other], most, cancellation);
        var entries = await db.Dialect.Search.Count(db, [word], (most * MostParts) + others, cancellation) - others;
        return (entries + MostParts - 1) / MostParts;
    }

    /// <summary>
    /// One set of subjects for each term that was typed; a subject that answers is in all of them. Terms are parted by
    /// spaces. Null where nothing in the typed text can be sought.
    /// </summary>
    public static IReadOnlyList<IQueryable<Guid>>? Find(AppDb db, string typed)
    {
        var found = new List<IQueryable<Guid>>();
        foreach (var term in Terms(typed))
        {
            var words = SearchWords.Sought(term).Distinct().ToList();
            if (words.Count > 0)
            {
                // The index knows words, not their order: of several, the text itself has the last word.
                var holding = db.Dialect.Search.Holding(db, words);
                found.Add((words is [var only] && only.Text == term ? holding : holding.Where(entry => entry.Folded.Contains(term)))
                    .Where(entry => OfCommitments.Contains(entry.Part)).Select(entry => entry.Subject));
            }
        }

        return found.Count == 0 ? null : found;
    }

    private static List<string> Terms(string typed) =>
        [.. Folding.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(MostTerms)];
}

/// <summary>Texts that were found.</summary>
/// <param name="Texts">Whose, and the first line as it is folded.</param>
/// <param name="All">False where there are more.</param>
public sealed record FoundTexts(IReadOnlyList<(Guid Subject, string Head)> Texts, bool All);

/// <summary>Subjects that were found.</summary>
/// <param name="Subjects">Them, each once.</param>
/// <param name="All">False where there are more.</param>
public sealed record FoundSubjects(IReadOnlyList<Guid> Subjects, bool All);
