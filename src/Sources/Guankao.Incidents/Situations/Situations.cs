using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Situations inside an open change.</summary>
internal static class Situations
{
    /// <summary>One with everything that hangs on it; null where the incident has none such.</summary>
    public static Task<Situation?> Tracked(IncidentAtHand at, Guid id, CancellationToken cancellation) =>
        at.Ledger.Db.Set<Situation>().Include(row => row.Assignments).Include(row => row.Needs).Include(row => row.Photos)
            .FirstOrDefaultAsync(row => row.Id == id && row.IncidentId == at.Incident.Id, cancellation);
}
