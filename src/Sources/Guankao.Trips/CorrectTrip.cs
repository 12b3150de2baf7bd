using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Trips;

/// <summary>Corrects what was registered of a trip, whether it was read from a file or entered; the file itself stays as it was handed in.</summary>
/// <param name="Trip">Which trip.</param>
/// <param name="Entry">All of it as it should read; of another city only by registering it anew.</param>
/// <param name="Ground">Who corrects it and why.</param>
public sealed record CorrectTrip(Guid Trip, TripEntry Entry, TripGround Ground);

/// <summary>Does <see cref="CorrectTrip"/>: <c>await correct.Do(command, ct)</c>.</summary>
public sealed class CorrectTripHandler(LedgerStore store, RunningRules rules, BrowseClocks started)
{
    /// <summary>Corrects it and reckons its clocks again, or says why not; gives back the trip.</summary>
    public async Task<Outcome<Guid>> Do(CorrectTrip command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await TripAtHand.Of(ledger, command.Trip, command.Ground, Deed.RegisterTrip, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var (trip, ground) = (at.Trip, command.Ground);
        var before = Json.To<TripTerms>(trip.Terms);
        var after = (command.Entry with { City = before.City }).Over(before, TripRules.Classes(rules.Basis, before.City, command.Entry.ReturnOn));
        var changes = TripDifferences.Of(before, after);
        if ((TripFaults.Of(after, ground.Who, ground.Why) ?? TripEntryFaults.Of(after, before, HomeRules.DayOf(ledger.Now))
            ?? PermissionTable.Shipped.Refuse(ground.Actor, Deed.RegisterTrip, Matter.Of(after.Agency))
            ?? (changes.Count == 0 ? TripEntryFaults.Unchanged : null)) is { } fault)
        {
            return fault;
        }

        await TripParts.Write(ledger, trip, after, cancellation);
        var open = await started.About(StartTripClocks.About(trip.Id), cancellation);
        if (await CorrectTripClocks.Do(at, rules.Basis, before, after, open, cancellation) is { } stuck)
        {
            return stuck;
        }

        return await at.Done("TripCorrected", [.. changes, .. Reopen(trip)], cancellation);
    }

    // What the public reads was looked at before it was published; words written since were not, and must be.
    private static ActChange[] Reopen(Trip trip)
    {
        if (trip.Review != TripReviewState.Published)
        {
            return [];
        }

        trip.Review = TripReviewState.Passed;
        return [new("review", TripReview.NameOf(TripReviewState.Published).ZhHant, TripReview.NameOf(TripReviewState.Passed).ZhHant)];
    }
}
