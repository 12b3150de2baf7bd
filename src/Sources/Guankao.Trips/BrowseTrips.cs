using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>The list of trips with what to filter by.</summary>
public sealed record TripListing(Page<TripLine> Rows, IReadOnlyList<string> Agencies, IReadOnlyList<string> Places);

/// <summary>Lists trips, latest return first; given a place, body or theme it answers whether the city has been there before.</summary>
public sealed class BrowseTrips(LedgerStore store, PublicText clean)
{
    /// <summary>Asks.</summary>
    public async Task<TripListing> Ask(TripSearch search, Actor reader, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var sight = await TripSight.Of(db, reader, clean, cancellation);
        var wanted = await sight.Wanted(db, search, cancellation);
        var total = await wanted.CountAsync(cancellation);
        var page = Math.Clamp(search.Page, 1, Math.Max(1, (total + search.Size - 1) / search.Size));
        var rows = await wanted.OrderByDescending(trip => trip.ReturnOn).ThenByDescending(trip => trip.Id)
            .Skip((page - 1) * search.Size).Take(search.Size).Include(trip => trip.Recommendations).AsSplitQuery().ToListAsync(cancellation);
        return new TripListing(
            new Page<TripLine>([.. rows.Select(sight.Line)], page, search.Size, total),
            await db.Set<Trip>().Select(trip => trip.Agency).Distinct().OrderBy(name => name).ToListAsync(cancellation),
            await sight.Places(db, cancellation));
    }
}
