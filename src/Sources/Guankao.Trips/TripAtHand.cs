using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>Who acts on a trip, and on what ground.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record TripGround(Actor Actor, string Who, string Why);

/// <summary>A trip taken out for an act that its actor may do.</summary>
internal sealed record TripAtHand(LedgerTransaction Ledger, Trip Trip, TripGround Ground)
{
    public static async Task<Outcome<TripAtHand>> Of(LedgerTransaction ledger, Guid id, TripGround ground, Deed deed, CancellationToken cancellation)
    {
        if (await ledger.Db.Set<Trip>().Include(row => row.Met).FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } trip)
        {
            return TripFaults.NoTrip;
        }

        return PermissionTable.Shipped.Refuse(ground.Actor, deed, Matter.Of(trip.Agency)) is { } refused ? refused
            : string.IsNullOrWhiteSpace(ground.Who) || string.IsNullOrWhiteSpace(ground.Why) ? TripFaults.NoNote
            : new TripAtHand(ledger, trip, ground);
    }

    /// <summary>Writes it down, keeps it and gives back the trip.</summary>
    public async Task<Outcome<Guid>> Done(string kind, IReadOnlyList<ActChange> changes, CancellationToken cancellation)
    {
        Ledger.Record(new NewAct(kind, Trip.Id, Ground.Who.Trim(), Ground.Why.Trim(), Trip.Sha256, changes));
        await Ledger.Commit(cancellation);
        return Trip.Id;
    }
}
