using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>Decides on a sentence that waits: take it as a recommendation, merge it into one, or drop it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Choice">What is to become of it.</param>
/// <param name="Into">The recommendation to merge it into.</param>
/// <param name="Actor">Who decides.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record DecideSentence(Guid Id, SentenceChoice Choice, Guid? Into, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="DecideSentence"/>: <c>await decide.Do(command, ct)</c>.</summary>
public sealed class DecideSentenceHandler(LedgerStore store)
{
    /// <summary>Decides, or says why not; gives back the trip.</summary>
    public async Task<Outcome<Guid>> Do(DecideSentence command, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(command.Who) || string.IsNullOrWhiteSpace(command.Why))
        {
            return TripFaults.NoNote;
        }

        await using var ledger = await store.Write(cancellation);
        var point = await ledger.Db.Set<Recommendation>().FirstOrDefaultAsync(row => row.Id == command.Id, cancellation);
        if (point is null)
        {
            return TripFaults.NoSuch;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.DecideRecommendation, Matter.Of(point.Agency)) is { } refused)
        {
            return refused;
        }

        if (point.Standing != RecommendationStanding.Offered || command.Choice == SentenceChoice.Later)
        {
            return TripFaults.NotOffered;
        }

        var trip = await ledger.Db.Set<Trip>().FirstAsync(row => row.Id == point.TripId, cancellation);
        var ground = new Ground(command.Who, command.Why, trip.Sha256);
        if (command.Choice == SentenceChoice.Merge)
        {
            var into = await ledger.Db.Set<Recommendation>().FirstOrDefaultAsync(
                row => row.Id == command.Into && row.TripId == point.TripId && row.Standing == RecommendationStanding.Taken, cancellation);
            if (into is null)
            {
                return TripFaults.MergeWhere;
            }

            await Settle.Merge(ledger, trip.Document, point, into, ground, cancellation);
        }
        else if (command.Choice == SentenceChoice.Take)
        {
            Settle.Take(ledger, trip, point, ground);
        }
        else
        {
            Settle.Drop(ledger, point, ground);
        }

        await ledger.Commit(cancellation);
        return trip.Id;
    }
}
