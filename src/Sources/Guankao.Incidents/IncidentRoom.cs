using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Incidents in the web of links: an incident, its orders, lessons and works of recovery, the commitments that follow them.</summary>
public sealed class IncidentRoom : IRecordRoom
{
    private static readonly Bilingual Ordered = new("指示、檢討或復原", "ordered or learned");

    /// <inheritdoc />
    public IReadOnlyList<string> Kinds => [RecordKinds.Incident];

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordFace>> Faces(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        var ids = RecordRef.Ids(records, RecordKinds.Incident);
        return await Faces(db.Set<Incident>().Where(row => ids.Contains(row.Id)), cancellation);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordLink>> Links(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        var (incidents, commitments) = (RecordRef.Ids(records, RecordKinds.Incident), RecordRef.Ids(records, RecordKinds.Commitment));
        var rows = await db.Set<IncidentOrder>().AsNoTracking()
            .Where(row => row.CommitmentId != null && (incidents.Contains(row.IncidentId) || commitments.Contains(row.CommitmentId.Value))).OrderBy(row => row.Number).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new RecordLink(
                RecordRef.Of(RecordKinds.Incident, row.IncidentId), RecordRef.Of(RecordKinds.Commitment, row.CommitmentId!.Value), Ordered,
                new Citation(row.Text, "", "", new Locator(Row: row.Number)))),
        ];
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<RecordFace>> Find(AppDb db, string words, int most, CancellationToken cancellation) =>
        Faces(db.Set<Incident>().Where(row => row.Title.Contains(words)).OrderByDescending(row => row.OpenedAt).Take(most), cancellation);

    private static async Task<IReadOnlyList<RecordFace>> Faces(IQueryable<Incident> wanted, CancellationToken cancellation) =>
    [
        .. (await wanted.AsNoTracking().Select(row => new { row.Id, row.Title, row.Drill, row.State }).ToListAsync(cancellation)).Select(row => new RecordFace(
            RecordRef.Of(RecordKinds.Incident, row.Id), row.Drill ? $"【演練】{row.Title}" : row.Title, row.Title, new Citation("", "", ""), row.State.Name())),
    ];
}
