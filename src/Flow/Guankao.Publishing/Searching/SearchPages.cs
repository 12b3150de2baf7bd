using Guankao.Commitments;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>Part of a text, with the places that were sought.</summary>
/// <param name="Text">The words.</param>
/// <param name="Hits">Start and end of each hit in them.</param>
public sealed record Excerpt(string Text, IReadOnlyList<(int Start, int End)> Hits);

/// <summary>A commitment that was found.</summary>
/// <param name="Commitment">It.</param>
/// <param name="Title">Its title with the hits.</param>
/// <param name="Excerpts">Where the words stand in promise and report.</param>
public sealed record FoundCommitment(CommitmentRow Commitment, Excerpt Title, IReadOnlyList<Excerpt> Excerpts);

/// <summary>What was found.</summary>
/// <param name="Found">The best first.</param>
/// <param name="Listing">Counts and filters.</param>
/// <param name="Read">Spellings that were sought besides what was typed.</param>
public sealed record SearchResults(IReadOnlyList<FoundCommitment> Found, CommitmentListing Listing, IReadOnlyList<string> Read);

/// <summary>Search over promises and reports with excerpts: <c>await search.Ask(what, ct)</c>.</summary>
public sealed class SearchPages(LedgerStore store, CubeShelf cubes, QuerySpellings spellings)
{
    /// <summary>Hits on a page.</summary>
    public const int Size = 20;

    /// <summary>What answers, the best first: words in the title before words in the promise before words in the report.</summary>
    public async Task<SearchResults> Ask(CommitmentSearch search, CancellationToken cancellation)
    {
        var read = spellings.Of(search.Words ?? "");
        var cube = await cubes.Now(cancellation);
        await using var db = await store.Read(cancellation);
        var hits = await Hits(db, read, new ListingFilters(db, search).HasMarks, cancellation);
        var facets = Facets.Of(cube.Of(hits.Cells(search)), search, counted: hits.All);
        var terms = read.SelectMany(typed => Folding.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
        var ranked = hits.Answering(search).OrderByDescending(row => Weight(row, terms)).ThenBy(row => row.Place).ThenBy(row => row.Id).ToList();
        var pages = Math.Max(1, (ranked.Count + Size - 1) / Size);
        var page = Math.Clamp(search.Page, 1, pages);
        var shown = ranked.Skip((page - 1) * Size).Take(Size).ToList();
        var listing = new CommitmentListing(
            new Kernel.Page<CommitmentRow>([.. shown.Select(row => row.Row())], page, Size, ranked.Count, !hits.All),
            facets.Domains, facets.Agencies, facets.Grades, facets.Verdicts)
        {
            AtLeast = hits.All ? null : new ListingFilters(db, search).HasWordsAlone ? Math.Min(hits.AtLeast, BrowseCommitments.Reach) : ranked.Count,
        };
        return new SearchResults(await Excerpts(db, shown, terms, cancellation), listing, read.Count > 1 ? [.. read.Skip(1)] : []);
    }

    private static async Task<WordHits> Hits(AppDb db, IReadOnlyList<string> read, bool marked, CancellationToken cancellation)
    {
        var found = new List<WordHits>();
        foreach (var typed in read)
        {
            found.Add(await WordHits.Of(db, typed, WordHits.Most, marked, cancellation));
        }

        return found is [var only] ? only : new WordHits(
            [.. found.SelectMany(hits => hits.Rows).DistinctBy(row => row.Id)],
            found.SelectMany(hits => hits.Marks.SelectMany(marks => marks)).DistinctBy(mark => (mark.CommitmentId, mark.Kind, mark.Value)).ToLookup(mark => mark.CommitmentId),
            found.TrueForAll(hits => hits.All), found.Max(hits => hits.AtLeast));
    }

    private static int Weight(PublishedCommitment row, List<string> terms)
    {
        var title = Folding.Fold(row.Title);
        return terms.Count(term => title.Contains(term, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<FoundCommitment>> Excerpts(
        AppDb db, List<PublishedCommitment> rows, List<string> terms, CancellationToken cancellation)
    {
        var ids = rows.ConvertAll(row => row.Id);
        var promises = await db.CommitmentWords(ids, cancellation);
        var reports = await db.LatestReports().Where(report => ids.Contains(report.CommitmentId))
            .ToDictionaryAsync(report => report.CommitmentId, report => report.Text, cancellation);
        return [.. rows.Select(row => Found(row, promises.GetValueOrDefault(row.Id, ""), reports.GetValueOrDefault(row.Id, ""), terms))];
    }

    private static FoundCommitment Found(PublishedCommitment row, string words, string report, List<string> terms)
    {
        // The title is shown above its excerpts and need not be found in them again.
        var promise = Redaction.Clean(words[Math.Min(row.Title.Length, words.Length)..].TrimStart());
        List<Excerpt> excerpts = [.. ExcerptMaker.Of(promise, terms, 1), .. ExcerptMaker.Of(Redaction.Clean(report), terms, 2)];

        // Words that stand in the title alone: what the promise says is still what a reader wants to know.
        return new FoundCommitment(
            row.Row(), ExcerptMaker.Whole(row.Title, terms), excerpts.Count > 0 || promise.Length == 0 ? excerpts : [ExcerptMaker.Beginning(promise)]);
    }
}
