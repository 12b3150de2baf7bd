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
        var asked = documents.ToList();
        var found = await (
            from ruling in db.Set<PersonalRuling>()
            where ruling.Covered
            join cited in db.CitedDocuments() on ruling.CommitmentId equals cited.CommitmentId
            where asked.Contains(cited.Sha256)
            select new { cited.Sha256, ruling.Words }).Distinct().ToListAsync(cancellation);
        return [.. found.GroupBy(row => row.Sha256).Select(same => new DocumentVeil(same.Key, Deed.CoverPersonal, "", Closed: false, [.. same.Select(row => row.Words)]))];
    }
}
