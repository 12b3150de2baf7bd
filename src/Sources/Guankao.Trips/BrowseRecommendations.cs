using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>The public list of recommendations with how many stand how.</summary>
public sealed record RecommendationListing(
    Page<RecommendationLine> Rows, IReadOnlyDictionary<Adoption, int> Counts, IReadOnlyList<string> Agencies, IReadOnlyList<string> Places);

/// <summary>Lists recommendations that are followed, by agency, place and theme, with what came of each.</summary>
public sealed class BrowseRecommendations(LedgerStore store, PublicText clean)
{
    /// <summary>What became of what the trips that answer recommended: trips to a place, or with words in title, body or theme.</summary>
    public Task<RecommendationListing> OfTrips(TripSearch search, Actor reader, CancellationToken cancellation) => Ask(search, reader, wordsOfTrips: true, cancellation);

    /// <summary>Asks.</summary>
    public Task<RecommendationListing> Ask(TripSearch search, Actor reader, CancellationToken cancellation) => Ask(search, reader, wordsOfTrips: false, cancellation);

    private async Task<RecommendationListing> Ask(TripSearch search, Actor reader, bool wordsOfTrips, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var sight = await TripSight.Of(db, reader, clean, cancellation);
        var open = sight.Agencies;

        // The trips that answer are found once; asked for again with every recommendation they cost a second.
        var answering = wordsOfTrips ? await (await sight.Wanted(db, search, cancellation)).Select(trip => trip.Id).ToListAsync(cancellation) : null;
        var trips = answering is null ? await sight.Wanted(db, search with { Text = null }, cancellation) : db.Set<Trip>().Where(trip => answering.Contains(trip.Id));
        var all = from point in db.Set<Recommendation>().AsNoTracking()
                  join trip in trips on point.TripId equals trip.Id
                  where point.Standing == RecommendationStanding.Taken
                  select new { point, Trip = trip };
        if (!wordsOfTrips && search.Text is { Length: > 0 } text)
        {
            all = all.Where(row => row.point.Title.Contains(text) || row.Trip.Title.Contains(text)
                || ((row.Trip.Review == TripReviewState.Published || open.Contains(row.Trip.Agency)) && row.point.Theme != null && row.point.Theme.Contains(text)));
            List<Guid> hidden =
            [
                .. (await all.Where(row => row.Trip.Covered != null && row.Trip.Covered != TripSight.NoWords && !open.Contains(row.Trip.Agency)).ToListAsync(cancellation))
                    .Where(row => !sight.Holds(row.Trip, text, row.point.Title, row.point.Theme ?? "", row.Trip.Title)).Select(row => row.point.Id),
            ];
            all = all.Where(row => !hidden.Contains(row.point.Id));
        }

        var counts = await all.GroupBy(row => row.point.Adoption).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancellation);
        var wanted = search.Adoption is { } adoption ? all.Where(row => row.point.Adoption == adoption) : all;
        var total = await wanted.CountAsync(cancellation);
        var page = Math.Clamp(search.Page, 1, Math.Max(1, (total + search.Size - 1) / search.Size));
        var rows = await wanted.OrderByDescending(row => row.Trip.ReturnOn).ThenBy(row => row.point.TripId).ThenBy(row => row.point.Position)
            .Skip((page - 1) * search.Size).Take(search.Size).ToListAsync(cancellation);
        return new RecommendationListing(
            new Page<RecommendationLine>([.. rows.Select(row => sight.Line(row.point, row.Trip))], page, search.Size, total),
            counts.ToDictionary(row => row.Key, row => row.Count),
            await db.Set<Recommendation>().Where(point => point.Standing == RecommendationStanding.Taken).Select(point => point.Agency).Distinct().OrderBy(name => name).ToListAsync(cancellation),
            await sight.Places(db, cancellation));
    }
}
