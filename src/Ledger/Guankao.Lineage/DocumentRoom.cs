using Guankao.Store;

namespace Guankao.Lineage;

/// <summary>Files as records: other rooms say what rests on them.</summary>
public sealed class DocumentRoom : IRecordRoom
{
    /// <inheritdoc />
    public IReadOnlyList<string> Kinds => [RecordKinds.Document];

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordFace>> Faces(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation) =>
    [
        .. (await DocumentShelf.Names(db, [.. records.Select(record => record.Key)], cancellation))
            .Select(file => new RecordFace(new RecordRef(RecordKinds.Document, file.Key), file.Value, "", new Citation("", file.Value, file.Key))),
    ];

    /// <inheritdoc />
    public Task<IReadOnlyList<RecordLink>> Links(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RecordLink>>([]);

    // A file is found by what was read from it.
    /// <inheritdoc />
    public Task<IReadOnlyList<RecordFace>> Find(AppDb db, string words, int most, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RecordFace>>([]);
}
