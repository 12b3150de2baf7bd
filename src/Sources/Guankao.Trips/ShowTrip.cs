using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Lineage;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>One trip whole.</summary>
/// <param name="Terms">What was registered; without the narrative.</param>
/// <param name="Recommendations">All of them, in order.</param>
/// <param name="Before">Earlier trips to the same place or body.</param>
/// <param name="Check">The self-check; empty for those who do not review.</param>
/// <param name="History">Acts of the trip, latest first.</param>
public sealed record TripPage(
    Guid Id, TripTerms Terms, IReadOnlyList<RecommendationLine> Recommendations, IReadOnlyList<TripLine> Before, IReadOnlyList<CheckedReason> Check,
    IReadOnlyList<TripClock> Clocks, IReadOnlyList<PastAct> History)
{
    /// <summary>How far the report is on its way to the public.</summary>
    public required TripReview Review { get; init; }

    /// <summary>True for those who review it: they read it whole.</summary>
    public bool Inside { get; init; }

    /// <summary>Words that are covered wherever the public reads it.</summary>
    public IReadOnlyList<string> Covered { get; init; } = [];

    /// <summary>The classes of trips that the form of its city has, in order; empty where the rules name none.</summary>
    public IReadOnlyList<RuleOption> Classes { get; init; } = [];

    /// <summary>The approved plan that was laid beside it; null where none was.</summary>
    public string? PlanDocument { get; init; }

    /// <summary>The same with every text passed through a cleaner that keeps its length, and with the covered words covered.</summary>
    public TripPage Cleaned(PublicText clean)
    {
        string All(string text) => DocumentVeil.Cover(text, Covered, clean);
        return this with
        {
            Terms = CleanedTexts.Of(Terms, All), Recommendations = [.. Recommendations.Select(point => CleanedTexts.Of(point, All))], Check = [], History = [],
            PlanDocument = null,
        };
    }

    /// <summary>What the public reads: all of a published report, cleaned; of another only who went where when, and what is followed.</summary>
    internal TripPage Outside(PublicText clean) => Review.State == TripReviewState.Published ? Cleaned(clean) : Cleaned(clean).Closed();

    private TripPage Closed() => this with
    {
        Terms = Terms with { Travellers = [], Bodies = [], Days = [], Aims = new TripAim([], [], [], null, null), Narrative = "" },
        Recommendations = [.. Recommendations.Where(point => point.Standing == RecommendationStanding.Taken).Select(point => point.Closed())],
    };
}

/// <summary>Shows one trip as far as the reader may read it.</summary>
public sealed class ShowTrip(LedgerStore store, RunningRules rules, TripClocks clocks, BrowseClocks started, PublicText clean)
{
    private const int MostBefore = 10;

    /// <summary>Asks; null where there is none.</summary>
    public async Task<TripPage?> Ask(Guid id, Actor reader, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var trip = await db.Set<Trip>().Include(row => row.Recommendations).Include(row => row.Met).AsSplitQuery().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (trip is null)
        {
            return null;
        }

        var terms = Json.To<TripTerms>(trip.Terms);
        var due = clocks.Of(terms, await started.About(StartTripClocks.About(id), cancellation), trip.Met);
        var inside = TripSight.Inside(reader, trip.Agency);
        var sight = await TripSight.Of(db, reader, clean, cancellation);

        // The self-check reads the fingerprint of every report, and only those who review see it.
        var page = new TripPage(
            trip.Id, terms, [.. trip.Recommendations.OrderBy(point => point.Position).Select(point => TripRows.Line(point, trip.Id, trip.Title, trip.ReturnOn))],
            await Before(db, trip, sight, cancellation), inside ? await TripSelfCheck.Of(db, trip, terms, due, rules.Basis, cancellation) : [], due,
            inside ? await ActHistory.Of(db, id, cancellation) : [])
        {
            Review = TripReview.Of(trip, rules.Basis), PlanDocument = trip.PlanDocument, Inside = inside, Covered = TripSight.Words(trip.Covered),
            Classes = TripRules.Options(rules.Basis, trip.City, trip.ReturnOn),
        };
        return inside ? page : page.Outside(clean);
    }

    private static async Task<IReadOnlyList<TripLine>> Before(AppDb db, Trip trip, TripSight sight, CancellationToken cancellation)
    {
        var (cities, bodies) = (trip.Stops.Select(stop => stop.City).OfType<string>().ToList(), trip.Meetings.Select(meeting => meeting.Body).ToList());
        var (open, whole) = (sight.Agencies, sight.Inside(trip) || trip.Review == TripReviewState.Published);
        var rows = await db.Set<Trip>().AsNoTracking()
            .Where(other => other.Id != trip.Id && other.DepartOn < trip.DepartOn
                && (other.Stops.Any(stop => stop.City != null && cities.Contains(stop.City)) || (whole && (other.Review == TripReviewState.Published || open.Contains(other.Agency)) && other.Meetings.Any(meeting => bodies.Contains(meeting.Body)))))
            .OrderByDescending(other => other.ReturnOn).Take(MostBefore).Include(other => other.Recommendations).AsSplitQuery().ToListAsync(cancellation);
        return [.. rows.Select(sight.Line)];
    }
}
