using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>Commitments in the web of links: the documents in which they are written, and those that go on in others.</summary>
public sealed class CommitmentRoom : IRecordRoom
{
    private static readonly Bilingual InDocument = new("載明於文件", "written there");

    /// <inheritdoc />
    public IReadOnlyList<string> Kinds => [RecordKinds.Commitment];

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordFace>> Faces(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        var ids = RecordRef.Ids(records, RecordKinds.Commitment);
        return await Faces(db.Set<Commitment>().Where(row => ids.Contains(row.Id)), cancellation);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordLink>> Links(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        var ids = RecordRef.Ids(records, RecordKinds.Commitment);
        List<string> files = [.. records.Where(record => record.Kind == RecordKinds.Document).Select(record => record.Key)];
        if (ids.Count + files.Count == 0)
        {
            return [];
        }

        // Asked for one by one: a condition that joins them with "or" reads every commitment.
        var wanted = files.Count == 0
            ? db.Set<Commitment>().Where(row => ids.Contains(row.Id))
            : db.Set<Commitment>().Where(row => row.Sources.Any(source => files.Contains(source.Sha256)));
        var descents = new List<Descent>();
        if (ids.Count > 0)
        {
            descents.AddRange(await db.Set<Descent>().AsNoTracking().Where(row => ids.Contains(row.FromId)).ToListAsync(cancellation));
            descents.AddRange(await db.Set<Descent>().AsNoTracking().Where(row => ids.Contains(row.ToId)).ToListAsync(cancellation));
        }

        var written = await Written(wanted, cancellation);
        if (files.Count > 0 && ids.Count > 0)
        {
            written.AddRange(await Written(db.Set<Commitment>().Where(row => ids.Contains(row.Id)), cancellation));
        }

        return
        [
            .. descents.Select(row => new RecordLink(Ref(row.FromId), Ref(row.ToId), How(row.Kind), Citation.Whole)),
            .. written.SelectMany(row => row.Sources.Select(source => Link(row.Id, source.Read()))),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordFace>> Find(AppDb db, string words, int most, CancellationToken cancellation) => await Faces(
        db.Set<Commitment>().Where(row => row.Title.Contains(words) || row.Goal.Contains(words)).OrderByDescending(row => row.Id).Take(most), cancellation);

    private static async Task<IReadOnlyList<RecordFace>> Faces(IQueryable<Commitment> wanted, CancellationToken cancellation) =>
    [
        .. (await wanted.AsNoTracking().Select(row => new
        {
            row.Id, row.Title, row.Goal, row.Status, Works = row.Milestones.OrderBy(work => work.Position).Select(work => work.Text).ToList(),
        }).ToListAsync(cancellation)).Select(row => new RecordFace(
            Ref(row.Id), row.Title, string.Join('\n', new[] { row.Title, row.Goal }.Concat(row.Works).Where(text => text.Length > 0)),
            Citation.Whole, StateNames.Of(row.Status.Word()))),
    ];

    private static async Task<List<(Guid Id, List<CommitmentSource> Sources)>> Written(IQueryable<Commitment> wanted, CancellationToken cancellation) =>
        (await wanted.AsNoTracking().Select(row => new { row.Id, Sources = row.Sources.OrderBy(source => source.Id).ToList() }).ToListAsync(cancellation))
            .ConvertAll(row => (row.Id, row.Sources));

    private static RecordRef Ref(Guid id) => RecordRef.Of(RecordKinds.Commitment, id);

    private static RecordLink Link(Guid id, SourceTerms source) => new(
        new RecordRef(RecordKinds.Document, source.Sha256), Ref(id), InDocument, new Citation(source.Quote, source.Document, source.Sha256, source.Locator));

    private static Bilingual How(DescentKind kind) => kind switch
    {
        DescentKind.Split => new("分案", "parted into"),
        DescentKind.Merged => new("併入", "merged into"),
        _ => new("轉入下一年度", "carried over into"),
    };
}
