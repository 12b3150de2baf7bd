using Guankao.Store;

namespace Guankao.Web.Drafts;

/// <summary>A filled table between its preview and its taking over.</summary>
/// <param name="Token">Its secret name in the address.</param>
/// <param name="Period">For which period.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Bytes">The file.</param>
public sealed record FilledTable(string Token, Guid Period, string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Where filled tables wait to be looked at by whoever brought them.</summary>
public sealed class FilledShelf(SharedShelf shelf)
{
    private const string Kind = "filled";

    /// <summary>Puts a table on the shelf; gives its name.</summary>
    public async Task<string> Keep(Guid person, Guid period, string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        (await shelf.Put(Kind, person, name, Json.Of(new FilledState(period)), bytes, cancellation)).Token;

    /// <summary>The table of that name; null where it is unknown, forgotten or somebody else's.</summary>
    public async Task<FilledTable?> Find(string token, Guid person, CancellationToken cancellation) =>
        await shelf.Find(token, Kind, person, cancellation) is { } item && await shelf.Bytes(token, cancellation) is { } bytes
            ? new FilledTable(token, Json.To<FilledState>(item.State).Period, item.Name, bytes) : null;

    private sealed record FilledState(Guid Period);
}
