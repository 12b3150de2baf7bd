using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>An incident inside an open change: found, open, and the actor may.</summary>
internal sealed record IncidentAtHand(LedgerTransaction Ledger, Incident Incident, DateTime Now)
{
    /// <summary>Finds it for an act that needs it open.</summary>
    public static Task<Outcome<IncidentAtHand>> Open(LedgerTransaction ledger, Guid id, Actor actor, Deed deed, CancellationToken cancellation) =>
        Find(ledger, id, actor, deed, mustBeOpen: true, cancellation);

    /// <summary>Finds it for an act that may follow its end too.</summary>
    public static Task<Outcome<IncidentAtHand>> Any(LedgerTransaction ledger, Guid id, Actor actor, Deed deed, CancellationToken cancellation) =>
        Find(ledger, id, actor, deed, mustBeOpen: false, cancellation);

    private static async Task<Outcome<IncidentAtHand>> Find(LedgerTransaction ledger, Guid id, Actor actor, Deed deed, bool mustBeOpen, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(actor, deed, MatterOf(actor)) is { } refused)
        {
            return refused;
        }

        if (await ledger.Db.Set<Incident>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } incident)
        {
            return IncidentFaults.NoIncident;
        }

        return mustBeOpen && incident.State == IncidentState.Closed ? IncidentFaults.Over : Of(ledger, incident);
    }

    /// <summary>Takes it in hand: a change is counted, and every board of it, on whatever node, is told when it is committed.</summary>
    public static IncidentAtHand Of(LedgerTransaction ledger, Incident incident)
    {
        ledger.Announce(incident.Id);
        return new IncidentAtHand(ledger, incident, incident.Touch(ledger.Now));
    }

    /// <summary>Whose an incident is to somebody: their own agency's share of it, or the whole for those of the city.</summary>
    public static Matter MatterOf(Actor actor) => actor.Agencies.ToList() is { Count: > 0 } agencies ? new Matter("", agencies[0], agencies) : Matter.OfCity;

    /// <summary>Writes down what was done to the incident.</summary>
    public void Record(string kind, string who, string why, params ActChange[] changes) =>
        Ledger.RecordUnfollowed(new NewAct(kind, Incident.Id, who, why, null, changes));

    /// <summary>Writes down what was done to one situation.</summary>
    public void Record(string kind, Situation situation, string who, string why, params ActChange[] changes)
    {
        situation.Version = Incident.Version;
        Ledger.RecordUnfollowed(new NewAct(kind, situation.Id, who, why, null, changes));
    }
}
