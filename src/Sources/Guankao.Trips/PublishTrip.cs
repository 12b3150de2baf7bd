using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Trips;

/// <summary>Publishes a report that every level has passed; words that must not be read are covered wherever the public reads it.</summary>
/// <param name="Trip">Which trip.</param>
/// <param name="Cover">Words to cover: names of third persons, places, secrets.</param>
/// <param name="Ground">Who publishes it and why.</param>
public sealed record PublishTrip(Guid Trip, IReadOnlyList<string> Cover, TripGround Ground);

/// <summary>Does <see cref="PublishTrip"/>: <c>await publish.Do(command, ct)</c>.</summary>
public sealed class PublishTripHandler(LedgerStore store)
{
    /// <summary>Publishes it, or says why not; gives back the trip.</summary>
    public async Task<Outcome<Guid>> Do(PublishTrip command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await TripAtHand.Of(ledger, command.Trip, command.Ground, Deed.PublishTrip, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        List<string> words = [.. command.Cover.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct().OrderByDescending(word => word.Length)];
        if (at.Trip.Review is not (TripReviewState.Passed or TripReviewState.Published))
        {
            return TripFaults.NotPassed;
        }

        if (words.Find(word => word.Length < 2) is { } single)
        {
            return TripFaults.CoverTooShort(single);
        }

        (at.Trip.Review, at.Trip.Covered) = (TripReviewState.Published, Json.Of(words));

        // What is covered must not be told by the act that covers it: acts are read more widely than the report.
        return await at.Done("TripPublished", [new("covered", null, words.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))], cancellation);
    }
}
