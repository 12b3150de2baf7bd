using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Lists incidents, the latest first; drills and real ones are asked for apart: <c>await browse.Ask(drill, ct)</c>.</summary>
public sealed class BrowseIncidents(LedgerStore store)
{
    private const int Most = 200;

    /// <summary>Asks for either the real ones or the drills.</summary>
    public async Task<IReadOnlyList<IncidentLine>> Ask(bool drill, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var rows = await db.Set<Incident>().Where(row => row.Drill == drill).OrderByDescending(row => row.OpenedAt).ThenByDescending(row => row.Id).Take(Most).ToListAsync(cancellation);
        return [.. rows.Select(IncidentRows.Line)];
    }
}
