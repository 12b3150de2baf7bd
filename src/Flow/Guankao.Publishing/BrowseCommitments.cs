using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>The list of commitments with its filters: <c>await browse.Ask(search, ct)</c>.</summary>
public sealed class BrowseCommitments(LedgerStore store, CubeShelf cubes)
{
    /// <summary>How far one can turn pages, and how far a search that nothing is kept of is counted.</summary>
    public const int Reach = 10_000;

    private const int MostRows = 200;

    // Few enough to be counted anew for one reader.
    private const int Few = 2_000;

    /// <summary>The page asked for; a page past the end is the last one.</summary>
    public async Task<CommitmentListing> Ask(CommitmentSearch search, CancellationToken cancellation)
    {
        var cube = await cubes.Now(cancellation);
        await using var db = await store.Read(cancellation);
        var filters = new ListingFilters(db, search);
        var choices = await MarkChoices.Of(db, cube, search, cancellation);
        if (filters.HasWords)
        {
            var hits = await WordHits.Of(db, search.Words!, WordHits.Most, filters.HasMarks, cancellation);
            hits = hits.All || filters.HasWordsAlone ? hits : await WordHits.Of(db, search.Words!, WordHits.MostToFilter, filters.HasMarks, cancellation);
            return choices.Beside(
                Listing(search, hits, Facets.Of(cube.Of(hits.Cells(search)), search, counted: hits.All), !filters.HasWordsAlone));
        }

        var special = filters.IsSpecial ? await Special(db, cube, filters, cancellation) : cube;
        var facets = ReferenceEquals(special, cube) ? Facets.OfAll(cube, search) : Facets.Of(special ?? cube, search, counted: special is not null);
        var total = special is not null ? facets.Total
            : filters.MarkAlone is { } alone ? cube.Tally(alone.Kind, alone.Value)
            : (await cube.Order(search, filters, cancellation)).Count;
        var (page, size) = Clamped(search, total);
        var rows = total == 0 ? [] : await ListingOrder.Read(cube, filters, search, (page - 1) * size, size, cancellation);
        var capped = special is null && filters.MarkAlone is null && total > Reach;
        return choices.Beside(Listing(rows, page, size, capped ? Reach : total, capped, facets) with { AtLeast = capped ? Reach : null });
    }

    private static CommitmentListing Listing(CommitmentSearch search, WordHits hits, Facets facets, bool filtered)
    {
        var rows = hits.Answering(search);
        var (page, size) = Clamped(search, rows.Count);
        var listing = Listing(rows.Skip((page - 1) * size).Take(size), page, size, rows.Count, !hits.All, facets);
        return listing with { AtLeast = hits.All ? null : filtered ? rows.Count : Math.Min(hits.AtLeast, Reach) };
    }

    private static CommitmentListing Listing(
        IEnumerable<PublishedCommitment> rows, int page, int size, int total, bool capped, Facets facets) => new(
        new Page<CommitmentRow>([.. rows.Select(row => row.Row())], page, size, total, capped),
        facets.Domains, facets.Agencies, facets.Grades, facets.Verdicts);

    private static (int Page, int Size) Clamped(CommitmentSearch search, int total)
    {
        var size = Math.Clamp(search.Size, 1, MostRows);
        var pages = (Math.Min(total, Reach) + size - 1) / size;
        return (Math.Clamp(search.Page, 1, Math.Max(1, pages)), size);
    }

    // The rows of a mark as a cube of their own; null where there are too many to count for one reader.
    private static async Task<PublishedCube?> Special(AppDb db, PublishedCube cube, ListingFilters filters, CancellationToken cancellation)
    {
        if (filters.SpecialMarks().Any(mark => cube.Tally(mark.Kind, mark.Value) > Few))
        {
            return null;
        }

        var rows = await filters.Special().ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var marks = await db.Set<PublishedMark>().AsNoTracking().Where(mark => ids.Contains(mark.CommitmentId)).ToListAsync(cancellation);
        return cube.Of(new WordHits(rows, marks.ToLookup(mark => mark.CommitmentId), true, rows.Count).Cells(new CommitmentSearch()));
    }
}
