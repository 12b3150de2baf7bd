using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>An attachment with its bytes.</summary>
/// <param name="Name">What it was called.</param>
/// <param name="Format">What its content is.</param>
/// <param name="Bytes">The file.</param>
public sealed record OpenedEvidence(string Name, string Format, byte[] Bytes);

/// <summary>Hands out an attachment to whoever may see the report: <c>await open.Ask(actor, duty, evidence, ct)</c>.</summary>
public sealed class OpenEvidence(LedgerStore store)
{
    /// <summary>The file, or why this person may not have it. What was taken away is not handed out.</summary>
    public async Task<Outcome<OpenedEvidence>> Ask(Actor actor, Guid duty, Guid evidence, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var row = await db.Set<DutyEvidence>().Where(row => row.Id == evidence && row.DutyId == duty && row.WithdrawnAt == null)
            .FirstOrDefaultAsync(cancellation);
        var owed = await db.Set<Duty>().Where(each => each.Id == duty).Select(each => new { each.CommitmentId, each.State }).FirstOrDefaultAsync(cancellation);
        if (row is null || owed is null || await CommitmentParties.Of(db, owed.CommitmentId, cancellation) is not { } parties)
        {
            return ReportingRefusals.NoSuchDuty;
        }

        if (PermissionTable.Shipped.Refuse(actor, Deed.ReadInternal, parties.Matter(owed.State.Word())) is { } refusal)
        {
            return refusal;
        }

        return await DocumentShelf.Open(db, row.Sha256, cancellation) is { } bytes
            ? new OpenedEvidence(row.Name, row.Format, bytes) : ReportingRefusals.NoSuchDuty;
    }
}
