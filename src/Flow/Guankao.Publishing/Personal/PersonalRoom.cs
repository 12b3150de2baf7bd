using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Lineage;
using Guankao.Publishing.Personal;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>Has no records of its own in the web of links, but hangs a veil over documents whose words a person covered in a commitment.</summary>
public sealed class PersonalRoom : IRecordRoom
{
    /// <inheritdoc />
    public IReadOnlyList<string> Kinds => [];

    /// <inheritdoc />
    public Task<IReadOnlyList<RecordFace>> Faces(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RecordFace>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyList<RecordLink>> Links(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RecordLink>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyList<RecordFace>> Find(AppDb db, string words, int most, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RecordFace>>([]);

    /// <inheritdoc />
    public async Task<IReadOnlyList<DocumentVeil>> Veils(AppDb db, IReadOnlyCollection<string> documents, CancellationToken cancellation)
    {
        // From the decisions, which are few, to their documents: a table of a whole city stands behind every commitment of it.
        var covered = await db.Set<PersonalRuling>().AsNoTracking().Where(row => row.Covered).Select(row => new { row.CommitmentId, row.Words }).ToListAsync(cancellation);
        if (covered.Count == 0)
        {
            return [];
        }

        var (asked, ids) = (documents.ToList(), covered.Select(row => row.CommitmentId).Distinct().ToList());
        var cited = (await db.CitedDocuments().Where(row => ids.Contains(row.CommitmentId) && asked.Contains(row.Sha256))
            .Select(row => new { row.CommitmentId, row.Sha256 }).ToListAsync(cancellation)).ToLookup(row => row.CommitmentId, row => row.Sha256);
        var found = covered.SelectMany(row => cited[row.CommitmentId].Select(sha => (Sha256: sha, row.Words))).Distinct();
        return [.. found.GroupBy(row => row.Sha256).Select(same => new DocumentVeil(same.Key, Deed.CoverPersonal, "", Closed: false, [.. same.Select(row => row.Words)]))];
    }
}
