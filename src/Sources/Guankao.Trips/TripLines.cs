using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>A trip in a list.</summary>
/// <param name="Taken">Recommendations that are followed.</param>
/// <param name="Adopted">How many of them were adopted, wholly or in part.</param>
/// <param name="Offered">Sentences that wait for a decision.</param>
public sealed record TripLine(
    Guid Id, string Title, string Agency, DateOnly DepartOn, DateOnly ReturnOn, IReadOnlyList<string> Places, int Taken, int Adopted, int Offered);

/// <summary>A recommendation in a list, with the trip it came from.</summary>
public sealed record RecommendationLine(
    Guid Id, Guid Trip, string TripTitle, DateOnly ReturnOn, string Agency, string Title, string? Theme, string Origin, RecommendationStanding Standing,
    Adoption Adoption, string? Reason, string? Note, DateTime? DecidedAt, Guid? Commitment, Guid? MergedInto, RecommendationTerms Terms)
{
    /// <summary>Without what is quoted from the report and said about it: for those who may not read the report yet.</summary>
    internal RecommendationLine Closed() => this with
    {
        Theme = null, Reason = null, Note = null, Terms = Terms with { Text = "", Quote = "", Theme = null, Start = 0, End = 0, Due = [] },
    };
}

/// <summary>Which trips or recommendations are wanted; null where it does not matter.</summary>
/// <param name="Agency">Full name.</param>
/// <param name="Place">Country or city.</param>
/// <param name="Text">Words in title, body met or theme.</param>
/// <param name="Adoption">What came of it.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows on a page.</param>
public sealed record TripSearch(string? Agency = null, string? Place = null, string? Text = null, Adoption? Adoption = null, int Page = 1, int Size = 50);

internal static class TripRows
{
    /// <summary>Trips to a place, of an agency, with words in title, body or theme; bodies and themes only of reports that may be read.</summary>
    public static IQueryable<Trip> Wanted(this AppDb db, TripSearch search, IReadOnlyCollection<string> open)
    {
        var trips = db.Set<Trip>().AsNoTracking();
        if (search.Agency is { Length: > 0 } agency)
        {
            trips = trips.Where(trip => trip.Agency == agency);
        }

        if (search.Place is { Length: > 0 } place)
        {
            trips = trips.Where(trip => trip.Stops.Any(stop => stop.Country == place || stop.City == place));
        }

        if (search.Text is { Length: > 0 } text)
        {
            trips = trips.Where(trip => trip.Title.Contains(text)
                || trip.Recommendations.Any(point => point.Standing == RecommendationStanding.Taken && point.Title.Contains(text))
                || ((trip.Review == TripReviewState.Published || open.Contains(trip.Agency)) && (trip.Meetings.Any(meeting => meeting.Body.Contains(text))
                    || trip.Recommendations.Any(point => point.Title.Contains(text) || (point.Theme != null && point.Theme.Contains(text))))));
        }

        return trips;
    }

    public static TripLine Line(Trip trip) => new(
        trip.Id, trip.Title, trip.Agency, trip.DepartOn, trip.ReturnOn, [.. trip.Stops.OrderBy(stop => stop.Position).Select(stop => stop.City ?? stop.Country)],
        trip.Recommendations.Count(point => point.Standing == RecommendationStanding.Taken),
        trip.Recommendations.Count(point => point.Standing == RecommendationStanding.Taken && point.Adoption is Adoption.Adopted or Adoption.Partly),
        trip.Recommendations.Count(point => point.Standing == RecommendationStanding.Offered));

    public static RecommendationLine Line(Recommendation point, Guid trip, string title, DateOnly returned) => new(
        point.Id, trip, title, returned, point.Agency, point.Title, point.Theme, point.Origin, point.Standing, point.Adoption, point.Reason, point.Note,
        point.DecidedAt, point.CommitmentId, point.MergedInto, Json.To<RecommendationTerms>(point.Terms));
}
