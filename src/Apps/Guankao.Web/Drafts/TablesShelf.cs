using Guankao.Importing;
using Guankao.Reading;
using Guankao.Store;

namespace Guankao.Web.Drafts;

/// <summary>Where the tables of dropped documents wait to be looked at, corrected and taken home.</summary>
public sealed class TablesShelf(SharedShelf shelf, AgencyRegister agencies) : IDisposable
{
    private readonly ReadingShelf<KeptTables> _tables = new(shelf, "tables");

    /// <summary>Puts a document's tables on the shelf.</summary>
    public Task<KeptTables> Keep(Guid owner, OpenTables open, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        return _tables.Put(owner, open.Read.Document.Name, First(open, null), file, item => new KeptTables(item, open, file, null), cancellation);
    }

    /// <summary>Puts them beside another reading of the same document.</summary>
    public Task<KeptTables> KeepBeside(Kept first, Guid owner, OpenTables open, string? draft, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(open);
        return _tables.PutBeside(first, owner, First(open, draft), item => new KeptTables(item, open, first.File, draft), cancellation);
    }

    /// <summary>The tables of that name; null where they are unknown, forgotten or somebody else's.</summary>
    public Task<KeptTables?> Find(string token, Guid owner, CancellationToken cancellation) => _tables.Find(token, owner, Again, cancellation);

    /// <summary>The tables beside another reading; null where there are none.</summary>
    public Task<KeptTables?> FindBeside(Kept first, Guid owner, CancellationToken cancellation) => _tables.FindBeside(first, owner, Again, cancellation);

    /// <summary>Writes down what was decided; false where somebody decided something else meanwhile.</summary>
    public Task<bool> Save(KeptTables kept, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return _tables.Save(kept, Json.Of(kept.State()), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _tables.Dispose();

    private static string First(OpenTables open, string? draft) => Json.Of(new TablesState(open.Remembered.All, draft, open.Corrections, 1, null, []));

    private KeptTables? Again(ShelvedItem item, byte[] bytes)
    {
        var state = Json.To<TablesState>(item.State);
        var readings = new RememberedReadings(state.Readings);
        return Kept.DocumentOf(item.Name, bytes) is not { } document ? null
            : KeptTables.Again(item, bytes, state, corrections => OpenTables.Of(document, agencies, readings, corrections).Is(out var open, out _) ? open : null);
    }
}
