using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>Lays the report beside a trip that was entered by hand: from now on it speaks, and what was written stays as the source of what rests on it.</summary>
/// <param name="Trip">The trip that waits for its report.</param>
/// <param name="Report">What was read of the report, and what is to be done with its recommendations.</param>
public sealed record AttachReport(Guid Trip, RegisterTrip Report);

/// <summary>Does <see cref="AttachReport"/> inside an open change.</summary>
public static class AttachReportHandler
{
    /// <summary>Attaches it, or says why not; a refusal leaves nothing behind.</summary>
    public static async Task<Outcome<TripReceipt>> Do(LedgerTransaction ledger, Basis basis, AttachReport command, CancellationToken cancellation)
    {
        var report = command.Report;
        if (!(await TripAtHand.Of(ledger, command.Trip, new TripGround(report.Actor, report.Who, report.Why), Deed.RegisterTrip, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var trip = at.Trip;
        await ledger.Db.Entry(trip).Collection(row => row.Recommendations).LoadAsync(cancellation);
        var before = Json.To<TripTerms>(trip.Terms);
        var after = Together(before, report.Trip);
        if (await Fault(ledger, trip, after, report, cancellation) is { } fault)
        {
            return fault;
        }

        var changes = TripDifferences.Of(before, after);
        Remember(trip);
        await TripParts.Write(ledger, trip, after, cancellation);
        TripParts.Read(trip, report.Trip.Narrative);
        (trip.Review, trip.ReviewLevel) = (TripReviewState.Registered, 0);
        ledger.Record(new NewAct("TripReportAttached", trip.Id, report.Who, report.Why, trip.Sha256, [new("document", before.Document, after.Document), .. changes]));
        await RegisterTripHandler.Enter(ledger, trip, report with { Trip = after, Recommendations = [.. report.Recommendations.Where(point => !Known(trip, report, point))] }, cancellation);
        var open = (await BrowseClocks.OfMany(ledger.Db, StartTripClocks.About(trip.Id).Kind, [trip.Id], Moment.FromUtc(ledger.Now), cancellation))[trip.Id].ToList();
        return await CorrectTripClocks.Do(at, basis, before, after, open, cancellation) is { } stuck ? stuck : new TripReceipt(
            trip.Id, trip.Recommendations.Count(point => point.CommitmentId is not null && point.Standing == RecommendationStanding.Taken),
            trip.Recommendations.Count(point => point.Standing == RecommendationStanding.Offered));
    }

    private static async Task<Refusal?> Fault(LedgerTransaction ledger, Trip trip, TripTerms after, RegisterTrip report, CancellationToken cancellation) =>
        trip.EnteredSha256 != trip.Sha256 ? TripFaults.HasReport(trip.Title)
        : TripFaults.Of(after, report.Who, report.Why)
            ?? RegisterTripHandler.Unclear(report.Recommendations)
            ?? PermissionTable.Shipped.Refuse(report.Actor, Deed.RegisterTrip, Matter.Of(after.Agency))
            ?? (await ledger.Db.Set<Trip>().AnyAsync(other => other.Sha256 == after.Sha256, cancellation) ? TripFaults.Known(after.Document) : null);

    // The report says best what happened; what it leaves out was entered before.
    private static TripTerms Together(TripTerms entered, TripTerms report) => report with
    {
        City = entered.City,
        Class = report.Class.Length > 0 ? report.Class : entered.Class, Letter = report.Class.Length > 0 ? report.Letter : entered.Letter,
        Travellers = report.Travellers.Count > 0 ? report.Travellers : entered.Travellers, Places = report.Places.Count > 0 ? report.Places : entered.Places,
        Bodies = report.Bodies.Count > 0 ? report.Bodies : entered.Bodies, Days = report.Days.Count > 0 ? report.Days : entered.Days,
        ReportedOn = report.ReportedOn ?? entered.ReportedOn,
        Aims = new TripAim(
            report.Aims.Purposes.Count > 0 ? report.Aims.Purposes : entered.Aims.Purposes, report.Aims.Hosts.Count > 0 ? report.Aims.Hosts : entered.Aims.Hosts,
            report.Aims.Funds.Count > 0 ? report.Aims.Funds : entered.Aims.Funds, report.Aims.SharedOn ?? entered.Aims.SharedOn, report.Aims.SharedHow ?? entered.Aims.SharedHow),
    };

    // What was recommended by hand stands in what was written, not in the report.
    private static void Remember(Trip trip)
    {
        foreach (var point in trip.Recommendations)
        {
            point.Terms = Json.Of(Json.To<RecommendationTerms>(point.Terms) with { Document = trip.Document, Sha256 = trip.Sha256 });
        }
    }

    // Entered word for word before: it is followed already.
    private static bool Known(Trip trip, RegisterTrip report, ChosenRecommendation chosen) =>
        chosen.Terms.Origin == "report" && report.Recommendations.All(other => other.Into != chosen.Terms.Number) && trip.Recommendations.Exists(point => point.Title == chosen.Terms.Title && Json.To<RecommendationTerms>(point.Terms).Sha256 is not null);
}
