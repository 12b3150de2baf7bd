using Guankao.Identity;
using Guankao.Lineage;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>What one reader sees of trips: those who review the trips of an agency all of it, others what is published, cleaned and covered.</summary>
internal sealed class TripSight(IReadOnlyList<string> agencies, PublicText clean)
{
    /// <summary>How no covered words are kept.</summary>
    public const string NoWords = "[]";

    /// <summary>The agencies whose reports the reader reads whole.</summary>
    public List<string> Agencies { get; } = [.. agencies];

    public static async Task<TripSight> Of(AppDb db, Actor reader, PublicText clean, CancellationToken cancellation) =>
        new([.. (await db.Set<Trip>().Select(trip => trip.Agency).Distinct().ToListAsync(cancellation)).Where(agency => Inside(reader, agency))], clean);

    public static bool Inside(Actor reader, string agency) => DocumentVeil.Lifted(reader, Deed.ReviewTrip, agency);

    public static IReadOnlyList<string> Words(string? covered) => covered is null ? [] : Json.To<List<string>>(covered);

    public bool Inside(Trip trip) => Agencies.Contains(trip.Agency);

    /// <summary>Trips whose report the reader may read, whole or covered.</summary>
    public IQueryable<Trip> Whole(IQueryable<Trip> trips)
    {
        var open = Agencies;
        return trips.Where(trip => trip.Review == TripReviewState.Published || open.Contains(trip.Agency));
    }

    /// <summary>Trips that answer; never by words that the reader finds covered.</summary>
    public async Task<IQueryable<Trip>> Wanted(AppDb db, TripSearch search, CancellationToken cancellation)
    {
        var wanted = db.Wanted(search, Agencies);
        if (search is { Text: null or "", Place: null or "" })
        {
            return wanted;
        }

        var covered = await Covered(wanted).Include(trip => trip.Recommendations).AsSplitQuery().ToListAsync(cancellation);
        List<Guid> hidden = [.. covered.Where(trip => !Answers(trip, search)).Select(trip => trip.Id)];
        return hidden.Count == 0 ? wanted : wanted.Where(trip => !hidden.Contains(trip.Id));
    }

    /// <summary>The places to choose from.</summary>
    public async Task<IReadOnlyList<string>> Places(AppDb db, CancellationToken cancellation)
    {
        var covered = await Covered(db.Set<Trip>().AsNoTracking()).ToListAsync(cancellation);
        List<Guid> apart = [.. covered.Select(trip => trip.Id)];
        var all = await db.Set<Trip>().Where(trip => !apart.Contains(trip.Id)).SelectMany(trip => trip.Stops).Select(stop => stop.City ?? stop.Country).Distinct()
            .OrderBy(name => name).ToListAsync(cancellation);
        return covered.Count == 0 ? all
            : [.. all.Union(covered.SelectMany(trip => trip.Stops.Select(stop => stop.City ?? stop.Country).Where(name => Seen(trip, name) == name))).Order(StringComparer.Ordinal)];
    }

    public string Seen(string text, string agency, string? covered) => Agencies.Contains(agency) ? text : DocumentVeil.Cover(text, Words(covered), clean);

    public FigureLine Seen(FigureLine line, string agency, string? covered) => Agencies.Contains(agency) ? line : CleanedTexts.Of(line, text => Seen(text, agency, covered));

    public TripLine Line(Trip trip) => Inside(trip) ? TripRows.Line(trip) : CleanedTexts.Of(TripRows.Line(trip), text => Seen(trip, text));

    public RecommendationLine Line(Recommendation point, Trip trip)
    {
        var line = TripRows.Line(point, trip.Id, trip.Title, trip.ReturnOn);
        return Inside(trip) ? line
            : CleanedTexts.Of(trip.Review == TripReviewState.Published ? line : line.Closed(), text => Seen(trip, text));
    }

    /// <summary>True where one of the texts holds the words as the reader sees it.</summary>
    public bool Holds(Trip trip, string words, params IEnumerable<string> texts) =>
        texts.Any(text => Seen(trip, text).Contains(words, StringComparison.OrdinalIgnoreCase));

    private bool Answers(Trip trip, TripSearch search) =>
        (search.Place is null or "" || trip.Stops.Any(stop => (stop.Country == search.Place || stop.City == search.Place) && Seen(trip, search.Place) == search.Place))
        && (search.Text is null or "" || Holds(trip, search.Text,
            [
                trip.Title, .. trip.Meetings.Select(meeting => meeting.Body), .. trip.Recommendations.Select(point => point.Title),
                .. trip.Recommendations.Select(point => point.Theme ?? ""),
            ]));

    private IQueryable<Trip> Covered(IQueryable<Trip> trips)
    {
        var open = Agencies;
        return trips.Where(trip => trip.Covered != null && trip.Covered != NoWords && !open.Contains(trip.Agency));
    }

    private string Seen(Trip trip, string text) => Seen(text, trip.Agency, trip.Covered);
}
