using Guankao.Documents;
using Guankao.Importing;
using Guankao.Store;

namespace Guankao.Web.Drafts;

/// <summary>A draft that is looked at and registered, and not corrected here.</summary>
/// <typeparam name="TReceipt">What registering it gives.</typeparam>
/// <param name="item">Where it lies.</param>
/// <param name="file">The bytes it was read from.</param>
public abstract class OnceRead<TReceipt>(ShelvedItem item, ReadOnlyMemory<byte> file) : Kept(item, file)
    where TReceipt : class
{
    /// <summary>The tables of the same document; null where it holds none.</summary>
    public KeptTables? Tables { get; internal set; }

    /// <summary>What saving it did, once it was saved.</summary>
    public TReceipt? Saved { get; internal set; }

    /// <summary>The record that it was handed in for; null where it was dropped.</summary>
    public Guid? HandedInFor { get; internal set; }
}

/// <summary>Where such drafts wait to be looked at.</summary>
/// <typeparam name="TKept">What is kept.</typeparam>
/// <typeparam name="TReceipt">What registering it gives.</typeparam>
public abstract class OnceReadShelf<TKept, TReceipt>(SharedShelf shelf, TablesShelf tables, string kind) : IDisposable
    where TKept : OnceRead<TReceipt>
    where TReceipt : class
{
    private readonly ReadingShelf<TKept> _drafts = new(shelf, kind);

    /// <summary>The draft of that name; null where it is unknown, forgotten or somebody else's.</summary>
    public async Task<TKept?> Find(string token, Guid owner, CancellationToken cancellation)
    {
        var hasTables = false;
        var kept = await _drafts.Find(token, owner, (item, bytes) => Again(item, bytes, out hasTables), cancellation);
        if (kept is not null && (hasTables || kept.Tables is not null))
        {
            kept.Tables = await tables.FindBeside(kept, owner, cancellation);
        }

        return kept;
    }

    /// <summary>Notes what saving it did.</summary>
    public Task Save(TKept kept, TReceipt receipt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(kept);
        kept.Saved = receipt;
        return _drafts.Save(kept, Json.Of(new OnceReadState<TReceipt>(kept.Tables is not null, receipt, kept.HandedInFor)), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _drafts.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Puts a draft on the shelf, and the tables of its document beside it.</summary>
    private protected async Task<TKept> Keep(
        Guid owner, string name, ReadOnlyMemory<byte> file, Func<ShelvedItem, TKept> make, OpenTables? others, Guid? handedInFor, CancellationToken cancellation)
    {
        var state = Json.Of(new OnceReadState<TReceipt>(others is not null, null, handedInFor));
        var kept = await _drafts.Put(owner, name, state, file, make, cancellation);
        kept.HandedInFor = handedInFor;
        kept.Tables = others is null ? null : await tables.KeepBeside(kept, owner, others, null, cancellation);
        return kept;
    }

    /// <summary>Reads the document again, as it was read at first.</summary>
    private protected abstract TKept? Read(ShelvedItem item, SourceDocument document, byte[] bytes);

    private TKept? Again(ShelvedItem item, byte[] bytes, out bool hasTables)
    {
        var state = Json.To<OnceReadState<TReceipt>>(item.State);
        hasTables = state.HasTables;
        if (Kept.DocumentOf(item.Name, bytes) is not { } document || Read(item, document, bytes) is not { } kept)
        {
            return null;
        }

        (kept.Saved, kept.HandedInFor) = (state.Saved, state.HandedInFor);
        return kept;
    }
}

/// <summary>What is written down of such a draft beside its bytes.</summary>
internal sealed record OnceReadState<TReceipt>(bool HasTables, TReceipt? Saved, Guid? HandedInFor)
    where TReceipt : class;
