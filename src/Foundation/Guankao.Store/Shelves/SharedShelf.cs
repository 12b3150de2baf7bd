using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store;

/// <summary>An item of the shelf, without its bytes.</summary>
/// <param name="Token">Its name, which cannot be guessed.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="State">What was decided about it, as its kind writes it.</param>
/// <param name="Version">Goes up with every change.</param>
public sealed record ShelvedItem(string Token, string Name, string State, int Version);

/// <summary>
/// Where what a person brought lies between two requests: in the database, in pieces, behind a name that cannot be guessed,
/// for whoever brought it alone, not many and not for long. So any node can answer the next request, and a restart loses
/// nothing. What falls off is only a preview; bringing the file again brings it back.
/// </summary>
public sealed class SharedShelf(LedgerStore store, TimeProvider time)
{
    /// <summary>Files of one person that lie there at most; the oldest makes room.</summary>
    public const int Room = 16;

    /// <summary>Bytes of one person that lie there at most.</summary>
    public const long Weight = 64L << 20;

    /// <summary>How long something lies there.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    private const int PieceLength = 1 << 20;

    /// <summary>Puts a file there.</summary>
    /// <param name="kind">What reads it again.</param>
    /// <param name="owner">Who brought it.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="state">What was decided about it.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<ShelvedItem> Put(string kind, Guid owner, string name, string state, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        store.Aside(
            async db =>
            {
                var now = Now();
                await MakeRoom(db, owner, bytes.Length, now, cancellation);
                var item = Item(kind, owner, name, state, bytes.Length, now, null);
                db.Add(item);
                await db.SaveChangesAsync(cancellation);
                for (var from = 0; from < bytes.Length; from += PieceLength)
                {
                    db.Add(new ShelfPiece { Token = item.Token, Number = from / PieceLength, Bytes = bytes.Slice(from, Math.Min(PieceLength, bytes.Length - from)).ToArray() });
                    await db.SaveChangesAsync(cancellation);

                    // One piece in memory at a time; the tracker would keep them all.
                    db.ChangeTracker.Clear();
                }

                return Shown(item);
            },
            cancellation);

    /// <summary>Puts a second reading beside a file that lies there; its bytes are kept once, and both go together.</summary>
    public Task<ShelvedItem> PutBeside(string token, string kind, Guid owner, string state, CancellationToken cancellation) =>
        store.Aside(
            async db =>
            {
                var file = await db.Set<ShelfItem>().AsNoTracking().SingleAsync(item => item.Token == token && item.Owner == owner, cancellation);
                var item = Item(kind, owner, file.Name, state, 0, Now(), token);
                db.Add(item);
                await db.SaveChangesAsync(cancellation);
                return Shown(item);
            },
            cancellation);

    /// <summary>The item of that name; null where it is unknown, forgotten, of another kind or somebody else's.</summary>
    public async Task<ShelvedItem?> Find(string token, string kind, Guid owner, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var now = Now();
        return await db.Set<ShelfItem>().Where(item => item.Token == token && item.Kind == kind && item.Owner == owner && item.Until > now)
            .Select(item => new ShelvedItem(item.Token, item.Name, item.State, item.Version)).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The second reading of that kind beside a file; null where there is none.</summary>
    public async Task<ShelvedItem?> FindBeside(string token, string kind, Guid owner, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var now = Now();
        return await db.Set<ShelfItem>().Where(item => item.Beside == token && item.Kind == kind && item.Owner == owner && item.Until > now)
            .OrderBy(item => item.Token).Select(item => new ShelvedItem(item.Token, item.Name, item.State, item.Version)).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The bytes behind an item that was found; null where it fell off meanwhile.</summary>
    public async Task<byte[]?> Bytes(string token, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        if (await db.Set<ShelfItem>().Where(item => item.Token == token).Select(item => new { Token = item.Beside ?? item.Token }).SingleOrDefaultAsync(cancellation) is not { } found
            || await db.Set<ShelfItem>().Where(item => item.Token == found.Token).Select(item => (long?)item.Length).SingleOrDefaultAsync(cancellation) is not { } length)
        {
            return null;
        }

        var (bytes, filled) = (new byte[length], 0);
        await foreach (var piece in db.Set<ShelfPiece>().Where(piece => piece.Token == found.Token).OrderBy(piece => piece.Number).Select(piece => piece.Bytes)
            .AsAsyncEnumerable().WithCancellation(cancellation))
        {
            piece.CopyTo(bytes, filled);
            filled += piece.Length;
        }

        return filled == bytes.Length ? bytes : null;
    }

    /// <summary>Writes down what was decided; false where somebody decided something else since that version, and nothing is written.</summary>
    public async Task<bool> Change(string token, int version, string state, CancellationToken cancellation) =>
        await store.Aside(
            db => db.Set<ShelfItem>().Where(item => item.Token == token && item.Version == version).ExecuteUpdateAsync(
                set => set.SetProperty(item => item.State, state).SetProperty(item => item.Version, version + 1), cancellation),
            cancellation) == 1;

    /// <summary>Forgets what lay there long enough; gives how many files.</summary>
    public Task<int> Clear(CancellationToken cancellation)
    {
        var now = Now();
        return store.Aside(db => db.Set<ShelfItem>().Where(item => item.Until <= now).ExecuteDeleteAsync(cancellation), cancellation);
    }

    private static async Task MakeRoom(AppDb db, Guid owner, long length, DateTime now, CancellationToken cancellation)
    {
        await db.Set<ShelfItem>().Where(item => item.Owner == owner && item.Until <= now).ExecuteDeleteAsync(cancellation);
        var files = await db.Set<ShelfItem>().Where(item => item.Owner == owner && item.Beside == null)
            .OrderByDescending(item => item.PutAt).Select(item => new { item.Token, item.Length }).ToListAsync(cancellation);
        var (kept, weight) = (0, length);
        foreach (var file in files)
        {
            weight += file.Length;
            if (++kept >= Room || weight > Weight)
            {
                await db.Set<ShelfItem>().Where(item => item.Token == file.Token).ExecuteDeleteAsync(cancellation);
            }
        }
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;

    private static ShelfItem Item(string kind, Guid owner, string name, string state, long length, DateTime now, string? beside) => new()
    {
        Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Beside = beside, Kind = kind, Owner = owner, Name = name, Length = length,
        State = state, Version = 1, PutAt = now, Until = now + Patience,
    };

    private static ShelvedItem Shown(ShelfItem item) => new(item.Token, item.Name, item.State, item.Version);
}
