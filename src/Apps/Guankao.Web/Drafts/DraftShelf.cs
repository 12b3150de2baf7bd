using Guankao.Importing;
using Guankao.Reading;
using Guankao.Store;

namespace Guankao.Web.Drafts;

/// <summary>Where drafts wait between preview and save.</summary>
public sealed class DraftShelf(SharedShelf shelf, TablesShelf tables, AgencyRegister agencies) : IDisposable
{
    private readonly ReadingShelf<KeptDraft> _drafts = new(shelf, "draft");

    /// <summary>Puts a draft on the shelf, and the other tables of its document beside it.</summary>
    public async Task<KeptDraft> Keep(Guid owner, OpenDraft open, ReadOnlyMemory<byte> file, OpenTables? others, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        var beside = others is not null && KeptTables.Shown(others.Read).Any() ? others : null;
        var state = new DraftState(open.Remembered.All, beside is not null, open.Corrections, 1, null, null, null);
        var kept = await _drafts.Put(owner, open.Draft.Document.Name, Json.Of(state), file, item => new KeptDraft(item, open, file), cancellation);
        kept.Others = beside is null ? null : await tables.KeepBeside(kept, owner, beside, kept.Token, cancellation);
        return kept;
    }

    /// <summary>The draft of that name; null where it is unknown, forgotten or somebody else's.</summary>
    public async Task<KeptDraft?> Find(string token, Guid owner, CancellationToken cancellation)
    {
        var hasTables = false;
        var kept = await _drafts.Find(token, owner, (item, bytes) => Again(item, bytes, out hasTables), cancellation);
        if (kept is not null && (hasTables || kept.Others is not null))
        {
            kept.Others = await tables.FindBeside(kept, owner, cancellation);
        }

        return kept;
    }

    /// <summary>Writes down what was decided; false where somebody decided something else meanwhile.</summary>
    public Task<bool> Save(KeptDraft kept, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return _drafts.Save(kept, Json.Of(kept.State()), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _drafts.Dispose();

    private KeptDraft? Again(ShelvedItem item, byte[] bytes, out bool hasTables)
    {
        var state = Json.To<DraftState>(item.State);
        hasTables = state.HasTables;
        var readings = new RememberedReadings(state.Readings);
        return Kept.DocumentOf(item.Name, bytes) is not { } document ? null
            : KeptDraft.Again(item, bytes, state, corrections => OpenDraft.Of(document, agencies, readings, corrections).Is(out var open, out _) ? open : null);
    }
}
