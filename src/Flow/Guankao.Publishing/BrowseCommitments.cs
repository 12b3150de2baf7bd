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
        var special = filters.IsSpecial ? await Special(db, cube, filters, cancellation) : cube;
        var facets = Facets.Of(special ?? cube, search, counted: special is not null);
        var total = special is not null ? facets.Total : await filters.All().Take(Reach + 1).CountAsync(cancellation);
        var size = Math.Clamp(search.Size, 1, MostRows);
        var pages = (Math.Min(total, Reach) + size - 1) / size;
        var page = Math.Clamp(search.Page, 1, Math.Max(1, pages));
        var rows = total == 0 ? [] : await ListingOrder.Read(filters.All(), search, (page - 1) * size, size, cancellation);
        var capped = special is null && total > Reach;
        return new CommitmentListing(
            new Page<CommitmentRow>([.. rows.Select(row => row.Row())], page, size, capped ? Reach : total, capped),
            facets.Domains, facets.Agencies, facets.Grades, facets.Verdicts);
    }

    // The rows of a search as a cube of their own; null where there are too many to count for one reader.
    private static async Task<PublishedCube?> Special(AppDb db, PublishedCube cube, ListingFilters filters, CancellationToken cancellation)
    {
        var rows = await filters.Special().Take(Few + 1).Select(row => new PublishedCommitment
        {
            Id = row.Id, Domain = row.Domain, Lead = row.Lead, Grade = row.Grade, Goal = row.Goal,
        }).ToListAsync(cancellation);
        if (rows.Count > Few)
        {
            return null;
        }

        var ids = rows.ConvertAll(row => row.Id);
        var helping = await db.Set<PublishedMark>().AsNoTracking().Where(mark => ids.Contains(mark.CommitmentId) && mark.Kind == PublishedMark.Agency)
            .Select(mark => new { mark.CommitmentId, mark.Value }).ToListAsync(cancellation);
        var known = rows.ToDictionary(row => row.Id);
        return cube.Of(rows.Select(row => (CountKey.Of(row, false, row.Lead), Tally.Of(row))).Concat(
            from mark in helping
            let row = known[mark.CommitmentId]
            where mark.Value != row.Lead
            select (CountKey.Of(row, true, mark.Value), Tally.Of(row))));
    }
}
