using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Trips;

/// <summary>Lays the approved plan of a trip beside its report, so that the self-check can compare the two.</summary>
/// <param name="Trip">Which trip.</param>
/// <param name="Document">The plan's file name.</param>
/// <param name="Text">Its text; only its fingerprint is kept.</param>
/// <param name="Ground">Who attaches it and why.</param>
public sealed record AttachTripPlan(Guid Trip, string Document, string Text, TripGround Ground);

/// <summary>Does <see cref="AttachTripPlan"/>: <c>await attach.Do(command, ct)</c>.</summary>
public sealed class AttachTripPlanHandler(LedgerStore store)
{
    private const int Shortest = 20;

    /// <summary>Attaches it, or says why not; gives back the trip.</summary>
    public async Task<Outcome<Guid>> Do(AttachTripPlan command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await TripAtHand.Of(ledger, command.Trip, command.Ground, Deed.ReviewTrip, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (command.Text.Trim().Length < Shortest)
        {
            return TripFaults.EmptyPlan;
        }

        var terms = Json.To<TripTerms>(at.Trip.Terms);
        string[] missing =
        [
            .. terms.Places.Select(place => place.Name).Concat(terms.Bodies.Select(body => body.Name)).Distinct()
                .Where(name => !command.Text.Contains(name, StringComparison.Ordinal)),
        ];
        var before = at.Trip.PlanDocument;
        (at.Trip.PlanDocument, at.Trip.PlanPrint, at.Trip.PlanMissing) = (command.Document, TextPrint.Of(command.Text), Json.Of(missing));
        return await at.Done("TripPlanAttached", [new("plan", before, command.Document)], cancellation);
    }
}
