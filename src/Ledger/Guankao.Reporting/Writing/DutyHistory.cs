using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>Everything that was done to one report, newest first: <c>await history.Ask(actor, duty, ct)</c>.</summary>
public sealed class DutyHistory(LedgerStore store)
{
    /// <summary>Its acts; refused to whoever may not read the report itself.</summary>
    public async Task<Outcome<IReadOnlyList<PastAct>>> Ask(Actor actor, Guid duty, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var row = await db.Set<Duty>().Where(row => row.Id == duty).Select(row => new { row.CommitmentId, row.State }).FirstOrDefaultAsync(cancellation);
        if (row is null || await CommitmentParties.Of(db, row.CommitmentId, cancellation) is not { } parties)
        {
            return ReportingRefusals.NoSuchDuty;
        }

        if (PermissionTable.Shipped.Refuse(actor, Deed.ReadInternal, parties.Matter(row.State.Word())) is { } refusal)
        {
            return refusal;
        }

        return (await ActHistory.Of(db, duty, cancellation)).ToList();
    }
}
