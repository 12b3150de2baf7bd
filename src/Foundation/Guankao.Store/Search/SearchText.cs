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

    private const int RenewedAtOnce = 1_000;

    /// <summary>The part of a commitment whose first line is no title.</summary>
    private const string Report = "report";

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
            var words = Words(part, folded);
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

    /// <summary>Cuts the words of every text anew, for a database whose texts were cut otherwise by an earlier program.</summary>
    public static async Task Renew(AppDb db, CancellationToken cancellation)
    {
        for (var after = long.MinValue; ;)
        {
            var texts = await db.Set<SearchEntry>().AsTracking().Where(entry => entry.Id > after).OrderBy(entry => entry.Id).Take(RenewedAtOnce).ToListAsync(cancellation);
            if (texts.Count == 0)
            {
                return;
            }

            foreach (var entry in texts)
            {
                entry.Words = Words(entry.Part, entry.Folded);
            }

            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            after = texts[^1].Id;
        }
    }

    /// <summary>Those of the subjects that have a text under this part.</summary>
    public static async Task<IReadOnlySet<Guid>> Known(AppDb db, string part, IReadOnlyCollection<Guid> subjects, CancellationToken cancellation)
    {
        var asked = subjects.ToArray();
        return await db.Set<SearchEntry>().Where(entry => entry.Part == part && asked.Contains(entry.Subject)).Select(entry => entry.Subject).ToHashSetAsync(cancellation);
    }

    /// <summary>
    /// The first commitments that hold every term, at most so many: of all that hold them those whose title does, then the
    /// others, as the index gives them: mostly as they were entered. What a common word costs is bounded. Null where nothing in the
    /// typed text can be sought.
    /// </summary>
    public static async Task<FoundSubjects?> First(AppDb db, string typed, int most, CancellationToken cancellation)
    {
        if (Find(db, typed, word => word) is not { } terms)
        {
            return null;
        }

        var titled = await All(Find(db, typed, SearchWords.InTitle)!).Take(most + 1).ToListAsync(cancellation);
        if (titled.Count > most)
        {
            return new FoundSubjects(titled[..most], false);
        }

        var found = await All(terms).Take((most * MostParts) + 1).ToListAsync(cancellation);
        var subjects = titled.Concat(found).Distinct().ToList();
        return new FoundSubjects(subjects.Count > most ? subjects[..most] : subjects, found.Count <= most * MostParts && subjects.Count <= most);
    }

    /// <summary>
    /// The first texts of one part that hold every term, at most so many, each with its subject and its first line: those
    /// whose first line holds them before the others. Null where nothing in
    /// the typed text can be sought.
    /// </summary>
    public static async Task<FoundTexts?> Of(AppDb db, string part, string typed, int most, CancellationToken cancellation)
    {
        var terms = Terms(typed);
        var words = terms.SelectMany(SearchWords.Sought).Distinct().ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var titled = part == Report ? [] : await Heads(db, part, terms, words, SearchWords.InTitle, most, cancellation);
        var found = titled.Count > most ? [] : await Heads(db, part, terms, words, word => word, most, cancellation);
        return new FoundTexts([.. titled.Concat(found).DistinctBy(text => text.Subject).Take(most)], titled.Count <= most && found.Count <= most);
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
    public static IReadOnlyList<IQueryable<Guid>>? Find(AppDb db, string typed) => Find(db, typed, word => word);

    private static List<IQueryable<Guid>>? Find(AppDb db, string typed, Func<SoughtWord, SoughtWord> where)
    {
        var found = new List<IQueryable<Guid>>();
        foreach (var term in Terms(typed))
        {
            var words = SearchWords.Sought(term).Distinct().ToList();
            if (words.Count > 0)
            {
                // The index knows words, not their order: of several, the text itself has the last word.
                var holding = db.Dialect.Search.Holding(db, [.. words.Select(where)]);
                found.Add((words is [var only] && only.Text == term ? holding : holding.Where(entry => entry.Folded.Contains(term)))
                    .Where(entry => OfCommitments.Contains(entry.Part)).Select(entry => entry.Subject));
            }
        }

        return found.Count == 0 ? null : found;
    }

    private static IQueryable<Guid> All(List<IQueryable<Guid>> terms) => terms.Skip(1).Aggregate(terms[0], (subjects, term) => subjects.Where(id => term.Contains(id)));

    private static async Task<List<(Guid Subject, string Head)>> Heads(
        AppDb db, string part, List<string> terms, List<SoughtWord> words, Func<SoughtWord, SoughtWord> where, int most, CancellationToken cancellation)
    {
        // Texts of other records are few among those of commitments: a word that only they have finds them in the index itself.
        List<SoughtWord> sought = [.. words.Select(where)];
        var entries = db.Dialect.Search.Holding(db, OfCommitments.Contains(part) ? sought : [.. sought, SearchWords.OfPart(part)]).Where(entry => entry.Part == part);
        foreach (var term in terms.Where(term => SearchWords.Sought(term).Any() && !words.Exists(word => word.Text == term)))
        {
            entries = entries.Where(entry => entry.Folded.Contains(term));
        }

        var found = await entries.Take(most + 1).Select(entry => new { entry.Subject, Head = entry.Folded.Substring(0, HeadLength) }).ToListAsync(cancellation);
        return found.ConvertAll(text => (text.Subject, text.Head.Split('\n')[0]));
    }

    // What stands in the first line, the title, is told apart from what stands anywhere.
    private static string Words(string part, string folded) => string.Join(' ',
    [
        .. SearchWords.Of(folded),
        .. part == Report ? [] : SearchWords.Of(folded.Split('\n')[0]).Distinct().Select(SearchWords.InTitle),
        .. OfCommitments.Contains(part) ? Array.Empty<string>() : [SearchWords.OfPart(part).Text, SearchWords.Other.Text],
    ]);

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
