using Guankao.Clocks;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>One trip whole.</summary>
/// <param name="Terms">What was registered; without the narrative.</param>
/// <param name="Recommendations">All of them, in order.</param>
/// <param name="Before">Earlier trips to the same place or body.</param>
/// <param name="Check">The self-check.</param>
/// <param name="History">Acts of the trip, latest first.</param>
public sealed record TripPage(
    Guid Id, TripTerms Terms, IReadOnlyList<RecommendationLine> Recommendations, IReadOnlyList<TripLine> Before, IReadOnlyList<CheckedReason> Check,
    IReadOnlyList<TripClock> Clocks, IReadOnlyList<PastAct> History)
{
    /// <summary>How far the report is on its way to the public.</summary>
    public required TripReview Review { get; init; }

    /// <summary>Words that are covered wherever the public reads it.</summary>
    public IReadOnlyList<string> Covered { get; init; } = [];

    /// <summary>The approved plan that was laid beside it; null where none was.</summary>
    public string? PlanDocument { get; init; }

    /// <summary>The same with every text passed through a cleaner that keeps its length, and with the covered words covered.</summary>
    public TripPage Cleaned(Func<string, string> clean)
    {
        string All(string text) => clean(Covered.Aggregate(text, (left, word) => left.Replace(word, new string('○', word.Length), StringComparison.Ordinal)));
        return this with
        {
            Terms = CleanedTexts.Of(Terms, All), Recommendations = [.. Recommendations.Select(point => CleanedTexts.Of(point, All))], Check = [], History = [],
        };
    }
}

/// <summary>Shows one trip.</summary>
public sealed class ShowTrip(LedgerStore store, RunningRules rules, TripClocks clocks, BrowseClocks started)
{
    private const int MostBefore = 10;

    /// <summary>Asks; null where there is none.</summary>
    public async Task<TripPage?> Ask(Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var trip = await db.Set<Trip>().Include(row => row.Recommendations).Include(row => row.Met).AsSplitQuery().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (trip is null)
        {
            return null;
        }

        var terms = Json.To<TripTerms>(trip.Terms);
        var due = clocks.Of(terms, await started.About(StartTripClocks.About(id), cancellation), trip.Met);
        return new TripPage(
            trip.Id, terms, [.. trip.Recommendations.OrderBy(point => point.Position).Select(point => TripRows.Line(point, trip.Id, trip.Title, trip.ReturnOn))],
            await Before(db, trip, cancellation), await TripSelfCheck.Of(db, trip, terms, due, rules.Basis, cancellation), due,
            await ActHistory.Of(db, id, cancellation))
        {
            Review = TripReview.Of(trip, rules.Basis), PlanDocument = trip.PlanDocument, Covered = trip.Covered is { } covered ? Json.To<List<string>>(covered) : [],
        };
    }

    private static async Task<IReadOnlyList<TripLine>> Before(AppDb db, Trip trip, CancellationToken cancellation)
    {
        var (cities, bodies) = (trip.Stops.Select(stop => stop.City).OfType<string>().ToList(), trip.Meetings.Select(meeting => meeting.Body).ToList());
        var rows = await db.Set<Trip>().AsNoTracking()
            .Where(other => other.Id != trip.Id && other.DepartOn < trip.DepartOn
                && (other.Stops.Any(stop => stop.City != null && cities.Contains(stop.City)) || other.Meetings.Any(meeting => bodies.Contains(meeting.Body))))
            .OrderByDescending(other => other.ReturnOn).Take(MostBefore).Include(other => other.Recommendations).AsSplitQuery().ToListAsync(cancellation);
        return [.. rows.Select(TripRows.Line)];
    }
}
