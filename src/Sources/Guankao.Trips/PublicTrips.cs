using Guankao.Lineage;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>A trip as search shows it: what the public reads of it, and no more.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Agency">Whose.</param>
/// <param name="ReturnOn">When it ended.</param>
/// <param name="Text">Places, recommendations and, of a published report, bodies met, themes and quotes: a line each.</param>
public sealed record PublicTrip(Guid Id, string Title, string Agency, DateOnly ReturnOn, string Text);

/// <summary>The words of trips that anybody may find.</summary>
public static class PublicTrips
{
    /// <summary>Some trips.</summary>
    public static async Task<IReadOnlyList<PublicTrip>> Of(AppDb db, IReadOnlyCollection<Guid> trips, PublicText clean, CancellationToken cancellation)
    {
        var ids = trips.ToList();
        var rows = await db.Set<Trip>().AsNoTracking().Where(trip => ids.Contains(trip.Id)).Include(trip => trip.Recommendations).AsSplitQuery().ToListAsync(cancellation);
        return rows.ConvertAll(trip => Of(trip, clean));
    }

    /// <summary>The trips among these records, and those whose recommendations are among them.</summary>
    public static async Task<IReadOnlyList<Guid>> Touched(AppDb db, IReadOnlyCollection<Guid> records, CancellationToken cancellation)
    {
        var ids = records.ToList();
        var own = await db.Set<Trip>().Where(trip => ids.Contains(trip.Id)).Select(trip => trip.Id).ToListAsync(cancellation);
        return [.. own.Union(await db.Set<Recommendation>().Where(point => ids.Contains(point.Id)).Select(point => point.TripId).ToListAsync(cancellation))];
    }

    /// <summary>Every trip there is.</summary>
    public static Task<List<Guid>> All(AppDb db, CancellationToken cancellation) => db.Set<Trip>().Select(trip => trip.Id).ToListAsync(cancellation);

    private static PublicTrip Of(Trip trip, PublicText clean)
    {
        var words = TripSight.Words(trip.Covered);
        string Seen(string text) => DocumentVeil.Cover(text, words, clean);
        var taken = trip.Recommendations.Where(point => point.Standing == RecommendationStanding.Taken).OrderBy(point => point.Position).ToList();
        IEnumerable<string> lines = [trip.Agency, .. trip.Stops.OrderBy(stop => stop.Position).Select(stop => $"{stop.Country} {stop.City}".Trim()), .. taken.Select(point => point.Title)];
        if (trip.Review == TripReviewState.Published)
        {
            lines = [.. lines, .. trip.Meetings.OrderBy(meeting => meeting.Position).Select(meeting => meeting.Body), .. taken.SelectMany(Told)];
        }

        return new PublicTrip(trip.Id, Seen(trip.Title), trip.Agency, trip.ReturnOn, string.Join('\n', lines.Where(line => line.Length > 0).Distinct().Select(Seen)));
    }

    private static IEnumerable<string> Told(Recommendation point)
    {
        var terms = Json.To<RecommendationTerms>(point.Terms);
        return [point.Theme ?? "", terms.Text, terms.Quote];
    }
}
