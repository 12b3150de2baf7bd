using Guankao.Store;
using Guankao.Store.Search;

namespace Guankao.Publishing;

/// <summary>
/// One search over promises, work items, reports, findings, trips and meetings, with excerpts: <c>await search.Ask(what, null, ct)</c>.
/// </summary>
public sealed class SearchPages(LedgerStore store, CubeShelf cubes, QuerySpellings spellings)
{
    /// <summary>Hits on a page.</summary>
    public const int Size = 20;

    /// <summary>What answers of every kind, or of one: the best first, which is words in the title before words in the texts.</summary>
    public async Task<SearchResults> Ask(CommitmentSearch search, FoundKind? kind, CancellationToken cancellation)
    {
        var read = spellings.Of(search.Words ?? "");
        var cube = await cubes.Now(cancellation);
        await using var db = await store.Read(cancellation);
        var filters = new ListingFilters(db, search);
        var narrowed = filters.HasMarks || filters.HasPlain;
        var sought = new SoughtWords(db, read, [.. read.SelectMany(Terms).Distinct()]);
        var hits = kind is FoundKind.Finding or FoundKind.Trip or FoundKind.Meeting ? WordHits.None : await sought.Commitments(kind, filters.HasMarks, cancellation);
        var facets = Facets.Of(cube.Of(hits.Cells(search)), search, counted: hits.All);
        var commitments = sought.Ranked(hits.Answering(search), kind ?? FoundKind.Commitment);

        // Trips and meetings have no domain and no grade: whoever asks for one means commitments.
        var others = narrowed || kind is FoundKind.Commitment or FoundKind.Milestone or FoundKind.Report or FoundKind.Finding
            ? FoundOthers.None : await sought.Others(kind, cancellation);
        var ranked = commitments.Concat(others.Ranked).OrderByDescending(hit => hit.Weight).ThenBy(hit => hit.Kind).ToList();
        var pages = Math.Max(1, (ranked.Count + Size - 1) / Size);
        var page = Math.Clamp(search.Page, 1, pages);
        var shown = ranked.Skip((page - 1) * Size).Take(Size).ToList();
        return new SearchResults(
            await new HitExcerpts(db, sought.Terms).Of(shown, cancellation),
            Listing(ranked.Count, page, hits, filters, others, facets), read.Count > 1 ? [.. read.Skip(1)] : [])
        {
            Findings = narrowed || kind is not (null or FoundKind.Finding) ? [] : FindingsByWords.Of(cube, search.Words ?? ""),
            Kinds = ranked.GroupBy(hit => hit.Kind).ToDictionary(same => same.Key, same => same.Count()),
        };
    }

    private static CommitmentListing Listing(int total, int page, WordHits hits, ListingFilters filters, FoundOthers others, Facets facets) => new(
        new Kernel.Page<CommitmentRow>([], page, Size, total, !hits.All || !others.All), facets.Domains, facets.Agencies, facets.Grades, facets.Verdicts)
    {
        AtLeast = hits.All && others.All ? null
            : filters.HasWordsAlone ? Math.Min(Math.Max(hits.AtLeast, hits.Rows.Count) + others.Ranked.Count, BrowseCommitments.Reach) : total,
    };

    private static string[] Terms(string typed) => Folding.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
