using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Every situation of an incident by number, for tables that go elsewhere: <c>await list.Ask(id, ct)</c>.</summary>
public sealed class ListSituations(LedgerStore store)
{
    /// <summary>Asks; null where there is no such incident.</summary>
    public async Task<(IncidentLine Incident, IReadOnlyList<SituationLine> Rows)?> Ask(Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<Incident>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } incident
            ? (IncidentRows.Line(incident), await IncidentRows.Lines(db.Set<Situation>().Where(row => row.IncidentId == id).OrderBy(row => row.Number), cancellation))
            : null;
    }
}
