using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Lineage;

/// <summary>What a record shows of itself to others.</summary>
/// <param name="Record">Which.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Text">The text that can be quoted from it; empty where it has none.</param>
/// <param name="Where">Where that text stands in a document.</param>
/// <param name="State">How it stands; null where it has no state.</param>
/// <param name="Home">The record on whose page it is shown; null where it has a page of its own.</param>
public sealed record RecordFace(RecordRef Record, string Title, string Text, Citation Where, Bilingual? State = null, RecordRef? Home = null);

/// <summary>That one record rests on another.</summary>
/// <param name="From">What is cited: the source.</param>
/// <param name="To">What cites it: what came of it.</param>
/// <param name="How">In a few words: founded on, followed as, answered by.</param>
/// <param name="Where">The words cited.</param>
public sealed record RecordLink(RecordRef From, RecordRef To, Bilingual How, Citation Where)
{
    /// <summary>The link's id where somebody made it; null where a record's own table says so.</summary>
    public Guid? Id { get; init; }

    /// <summary>Who made it and why, where somebody did.</summary>
    public string? Ground { get; init; }
}

/// <summary>
/// A module's records in the web of links. Each module that has records implements it once, over its own tables, and
/// registers it as a singleton <c>IRecordRoom</c>; nothing else is needed for its records to be cited, found and drawn.
/// What the public may not see must not come out of here, or a veil must lie over the document in which it stands.
/// </summary>
public interface IRecordRoom
{
    /// <summary>The kinds that live here.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>The faces of those of the records that live here and exist; others are left out.</summary>
    Task<IReadOnlyList<RecordFace>> Faces(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation);

    /// <summary>Links that the module's own tables hold and that touch any of the records, whatever their kind.</summary>
    Task<IReadOnlyList<RecordLink>> Links(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation);

    /// <summary>Records whose title or text holds the words, latest first.</summary>
    Task<IReadOnlyList<RecordFace>> Find(AppDb db, string words, int most, CancellationToken cancellation);

    /// <summary>What of these documents, by their hashes, the public does not read; nothing where the module keeps no such documents.</summary>
    Task<IReadOnlyList<DocumentVeil>> Veils(AppDb db, IReadOnlyCollection<string> documents, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<DocumentVeil>>([]);
}
