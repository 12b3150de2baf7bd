using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>What a person wants of a sentence found in the narrative.</summary>
public enum SentenceChoice
{
    /// <summary>Decide later.</summary>
    Later,

    /// <summary>Take it as a recommendation.</summary>
    Take,

    /// <summary>It belongs to a recommendation of the report.</summary>
    Merge,

    /// <summary>It is none.</summary>
    Drop,
}

/// <summary>A recommendation with what a person wants of it.</summary>
/// <param name="Terms">What it says.</param>
/// <param name="Choice">What is to become of it.</param>
/// <param name="Into">Number of the recommendation of the report to merge it into.</param>
/// <param name="Note">Why, where it is dropped.</param>
public sealed record ChosenRecommendation(RecommendationTerms Terms, SentenceChoice Choice, int? Into = null, string? Note = null);

/// <summary>Registers a trip with its recommendations; those that are taken become commitments.</summary>
public sealed record RegisterTrip(TripTerms Trip, IReadOnlyList<ChosenRecommendation> Recommendations, Actor Actor, string Who, string Why);

/// <summary>What registering did.</summary>
/// <param name="Trip">The trip.</param>
/// <param name="Commitments">Commitments opened.</param>
/// <param name="Offered">Sentences that wait for a decision.</param>
public sealed record TripReceipt(Guid Trip, int Commitments, int Offered);

/// <summary>Does <see cref="RegisterTrip"/> inside an open change.</summary>
public static class RegisterTripHandler
{
    /// <summary>Registers it, or says why not; a refusal leaves nothing behind. Its clocks start by the basis given.</summary>
    public static async Task<Outcome<TripReceipt>> Do(LedgerTransaction ledger, Basis basis, RegisterTrip command, CancellationToken cancellation)
    {
        if (TripFaults.Of(command.Trip, command.Who, command.Why) is { } fault)
        {
            return fault;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.RegisterTrip, Matter.Of(command.Trip.Agency)) is { } refused)
        {
            return refused;
        }

        if (Unclear(command.Recommendations) is { } unclear)
        {
            return unclear;
        }

        if (await ledger.Db.Set<Trip>().AnyAsync(trip => trip.Sha256 == command.Trip.Sha256, cancellation))
        {
            return TripFaults.Known(command.Trip.Document);
        }

        var trip = Make(command.Trip, ledger.Now);
        ledger.Db.Add(trip);
        ledger.Record(new NewAct("TripRegistered", trip.Id, command.Who, command.Why, trip.Sha256, Facts(command)));
        await Enter(ledger, trip, command, cancellation);
        if (await StartTripClocks.Do(ledger, basis, trip, command, cancellation) is { } unstarted)
        {
            return unstarted;
        }

        return new TripReceipt(
            trip.Id, trip.Recommendations.Count(point => point.CommitmentId is not null && point.Standing == RecommendationStanding.Taken),
            trip.Recommendations.Count(point => point.Standing == RecommendationStanding.Offered));
    }

    internal static Refusal? Unclear(IReadOnlyList<ChosenRecommendation> chosen)
    {
        var taken = chosen.Where(point => point.Terms.Origin == "report" && point.Choice == SentenceChoice.Take).Select(point => point.Terms.Number).ToHashSet();
        return chosen.Any(point => point.Choice == SentenceChoice.Drop && string.IsNullOrWhiteSpace(point.Note)) ? TripFaults.NoNote
            : chosen.Any(point => point.Choice == SentenceChoice.Merge && !(point.Into is { } into && taken.Contains(into))) ? TripFaults.MergeWhere
            : null;
    }

    private static Trip Make(TripTerms terms, DateTime now)
    {
        var trip = new Trip
        {
            Id = Guid.CreateVersion7(), Title = terms.Title, City = terms.City, Agency = terms.Agency, DepartOn = terms.DepartOn, ReturnOn = terms.ReturnOn,
            ReportedOn = terms.ReportedOn, LedByMayor = terms.LedByMayor, Sha256 = terms.Sha256, Document = terms.Document,
            Terms = Json.Of(terms with { Narrative = "" }), Print = "", RegisteredAt = now,
        };
        TripParts.Read(trip, terms.Narrative);
        TripParts.Fill(trip, terms);
        return trip;
    }

    /// <summary>Enters recommendations of a report; what they are merged into is among them.</summary>
    internal static async Task Enter(LedgerTransaction ledger, Trip trip, RegisterTrip command, CancellationToken cancellation)
    {
        var before = trip.Recommendations.Count;
        var merges = new List<(Recommendation Point, ChosenRecommendation Chosen)>();
        foreach (var chosen in command.Recommendations)
        {
            var point = new Recommendation
            {
                Id = Guid.CreateVersion7(), TripId = trip.Id, Position = trip.Recommendations.Count, Origin = chosen.Terms.Origin, Title = chosen.Terms.Title,
                Theme = chosen.Terms.Theme, Agency = trip.Agency, Terms = Json.Of(chosen.Terms), Standing = RecommendationStanding.Offered,
            };
            trip.Recommendations.Add(point);
            switch (chosen.Choice)
            {
                case SentenceChoice.Take:
                    Settle.Take(ledger, trip, point, On(chosen));
                    break;
                case SentenceChoice.Drop:
                    Settle.Drop(ledger, point, On(chosen));
                    break;
                case SentenceChoice.Merge:
                    merges.Add((point, chosen));
                    break;
            }
        }

        // A commitment must stand before another sentence can be cited for it.
        await ledger.Db.SaveChangesAsync(cancellation);
        foreach (var (point, chosen) in merges)
        {
            var into = trip.Recommendations.Skip(before).First(other => other.Origin == "report" && Json.To<RecommendationTerms>(other.Terms).Number == chosen.Into);
            await Settle.Merge(ledger, trip.Document, point, into, On(chosen), cancellation);
        }

        Ground On(ChosenRecommendation chosen) => new(command.Who, string.IsNullOrWhiteSpace(chosen.Note) ? command.Why : chosen.Note, trip.Sha256);
    }

    private static ActChange[] Facts(RegisterTrip command) =>
    [
        new("title", null, command.Trip.Title), new("agency", null, command.Trip.Agency), new("document", null, command.Trip.Document),
        new("depart", null, command.Trip.DepartOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("return", null, command.Trip.ReturnOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("places", null, string.Join('、', command.Trip.Places.Select(place => place.Name))),
        new("travellers", null, string.Create(CultureInfo.InvariantCulture, $"{command.Trip.Travellers.Count}")),
    ];
}
