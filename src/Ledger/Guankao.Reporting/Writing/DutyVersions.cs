using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>Every text that was ever saved for a report, newest first: <c>await versions.Ask(actor, duty, agency, ct)</c>.</summary>
public sealed class DutyVersions(LedgerStore store)
{
    /// <summary>The versions of the report, or of a supporting agency's paragraph where one is named.</summary>
    public async Task<Outcome<IReadOnlyList<TextVersion>>> Ask(Actor actor, Guid duty, string? agency, CancellationToken cancellation)
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

        var whose = agency ?? "";
        var versions = await db.Set<ReportVersion>().Where(version => version.DutyId == duty && version.Agency == whose)
            .OrderByDescending(version => version.Number).ToListAsync(cancellation);
        return versions.ConvertAll(TextVersions.Of);
    }
}
