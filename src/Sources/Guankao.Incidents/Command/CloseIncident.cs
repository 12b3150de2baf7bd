using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Closes an incident (撤除). What is still open stays on record and in the after-action report.</summary>
/// <param name="Incident">Which.</param>
/// <param name="Actor">Who closes it.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record CloseIncident(Guid Incident, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="CloseIncident"/>: <c>await close.Do(command, ct)</c>.</summary>
public sealed class CloseIncidentHandler(LedgerStore store)
{
    /// <summary>Closes it and says how many situations were open, or says why not.</summary>
    public async Task<Outcome<int>> Do(CloseIncident command, CancellationToken cancellation)
    {
        if (IncidentFaults.Unsigned(command.Who, command.Why) is { } unsigned)
        {
            return unsigned;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, Deed.CommandIncident, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var open = await ledger.Db.Set<Situation>()
            .CountAsync(row => row.IncidentId == at.Incident.Id && (row.State == SituationState.Open || row.State == SituationState.Taken), cancellation);
        await foreach (var waiting in ledger.Db.Set<Assignment>().Where(row => row.IncidentId == at.Incident.Id && row.EscalateAt != null).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            waiting.EscalateAt = null;
        }

        DrillClock.Stop(at.Incident, at.Now);
        (at.Incident.State, at.Incident.ClosedAt) = (IncidentState.Closed, at.Now);
        at.Record("IncidentClosed", command.Who, command.Why.Trim(), new ActChange("open-situations", null, open.ToString(CultureInfo.InvariantCulture)));
        await ledger.Commit(cancellation);
        return open;
    }
}
