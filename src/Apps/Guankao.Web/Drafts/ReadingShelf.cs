using Guankao.Store;
using Microsoft.Extensions.Caching.Memory;

namespace Guankao.Web.Drafts;

/// <summary>
/// Readings of files on the shared shelf. What this node has read it keeps in hand for a while; what another node read or
/// changed is read again from the bytes and the decisions, which always gives the same.
/// </summary>
/// <typeparam name="TKept">What is read.</typeparam>
public sealed class ReadingShelf<TKept>(SharedShelf shelf, string kind) : IDisposable
    where TKept : Kept
{
    // Bytes of files whose readings are in hand here; reading again costs seconds at most.
    private const long InHand = 64L << 20;

    private readonly MemoryCache _read = new(new MemoryCacheOptions { SizeLimit = InHand });

    /// <summary>Puts a file on the shelf, with what was read from it.</summary>
    public async Task<TKept> Put(Guid owner, string name, string state, ReadOnlyMemory<byte> file, Func<ShelvedItem, TKept> read, CancellationToken cancellation) =>
        Hold(read(await shelf.Put(kind, owner, name, state, file, cancellation)));

    /// <summary>Puts a second reading beside a file that lies there.</summary>
    public async Task<TKept> PutBeside(Kept first, Guid owner, string state, Func<ShelvedItem, TKept> read, CancellationToken cancellation) =>
        Hold(read(await shelf.PutBeside(first.Token, kind, owner, state, cancellation)));

    /// <summary>The reading of that name; null where it is unknown, forgotten or somebody else's.</summary>
    public async Task<TKept?> Find(string token, Guid owner, Func<ShelvedItem, byte[], TKept?> read, CancellationToken cancellation) =>
        await Read(await shelf.Find(token, kind, owner, cancellation), read, cancellation);

    /// <summary>The second reading beside a file; null where there is none.</summary>
    public async Task<TKept?> FindBeside(Kept first, Guid owner, Func<ShelvedItem, byte[], TKept?> read, CancellationToken cancellation) =>
        await Read(await shelf.FindBeside(first.Token, kind, owner, cancellation), read, cancellation);

    /// <summary>Writes down what was decided; false where another node was first, and what is in hand here is read again.</summary>
    public async Task<bool> Save(TKept kept, string state, CancellationToken cancellation)
    {
        if (await shelf.Change(kept.Token, kept.Shelved, state, cancellation))
        {
            kept.Shelved++;
            return true;
        }

        _read.Remove(kept.Token);
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _read.Dispose();

    private async Task<TKept?> Read(ShelvedItem? item, Func<ShelvedItem, byte[], TKept?> read, CancellationToken cancellation)
    {
        if (item is null)
        {
            return null;
        }

        if (_read.Get<TKept>(item.Token) is { } known && known.Shelved == item.Version)
        {
            return known;
        }

        return await shelf.Bytes(item.Token, cancellation) is { } bytes && read(item, bytes) is { } again ? Hold(again) : null;
    }

    private TKept Hold(TKept kept)
    {
        using var entry = _read.CreateEntry(kept.Token);
        entry.Value = kept;
        entry.Size = Math.Clamp(kept.File.Length, 1, InHand);
        entry.AbsoluteExpirationRelativeToNow = SharedShelf.Patience;
        return kept;
    }
}
