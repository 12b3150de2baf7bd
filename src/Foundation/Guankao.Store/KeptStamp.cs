namespace Guankao.Store;

/// <summary>
/// A stamp in the database, and how long it is believed. It comes from the database, so every node sees the same; a change
/// made here is seen at once, one made elsewhere after <see cref="Patience"/> at the latest.
/// </summary>
/// <param name="store">Where.</param>
/// <param name="time">The clock.</param>
/// <param name="ask">Reads it.</param>
public sealed class KeptStamp(LedgerStore store, TimeProvider time, Func<AppDb, CancellationToken, Task<string>> ask) : IDisposable
{
    /// <summary>How long a stamp is believed without asking the database.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _turn = new(1, 1);

    // One for the primary and one for the standby: a page must never be made of older rows than its stamp says.
    private readonly Seen?[] _seen = new Seen?[2];

    /// <summary>The stamp: short, and another one for another state.</summary>
    public async ValueTask<string> Now(CancellationToken cancellation)
    {
        var place = store.ReadsStandby ? 1 : 0;
        if (Volatile.Read(ref _seen[place]) is { } seen && Fresh(seen))
        {
            return seen.Stamp;
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            if (Volatile.Read(ref _seen[place]) is not { } known || !Fresh(known))
            {
                Volatile.Write(ref _seen[place], known = await Ask(cancellation));
            }

            return known.Stamp;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private bool Fresh(Seen seen) => seen.Commits == store.Commits && time.GetElapsedTime(seen.At) < Patience;

    private async Task<Seen> Ask(CancellationToken cancellation)
    {
        // Taken before the question: a change that is committed meanwhile makes the answer stale, not wrong.
        var (commits, at) = (store.Commits, time.GetTimestamp());
        await using var db = await store.Read(cancellation);
        return new Seen(await ask(db, cancellation), at, commits);
    }

    private sealed record Seen(string Stamp, long At, long Commits);
}
