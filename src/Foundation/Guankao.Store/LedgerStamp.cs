using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store;

/// <summary>
/// Which state the ledger is in: its last act. The ledger changes by acts alone, so what was made from a state stays true
/// until the stamp changes. It comes from the database, so every node sees the same; a change made here is seen at once,
/// one made elsewhere after <see cref="Patience"/> at the latest. <c>await stamp.Now(ct)</c>.
/// </summary>
public sealed class LedgerStamp(LedgerStore store, TimeProvider time) : IDisposable
{
    /// <summary>How long a stamp is believed without asking the database.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile Seen _seen = new("", -1, 0, -1);

    /// <summary>The stamp: short, and another one for another state.</summary>
    public async ValueTask<string> Now(CancellationToken cancellation)
    {
        if (Fresh(_seen))
        {
            return _seen.Stamp;
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            if (!Fresh(_seen))
            {
                _seen = await Ask(cancellation);
            }

            return _seen.Stamp;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private bool Fresh(Seen seen) =>
        seen.Act >= 0 && seen.Commits == store.Commits && time.GetElapsedTime(seen.At) < Patience;

    private async Task<Seen> Ask(CancellationToken cancellation)
    {
        // Taken before the question: a change that is committed meanwhile makes the answer stale, not wrong.
        var (commits, at) = (store.Commits, time.GetTimestamp());
        await using var db = await store.Read(cancellation);
        var last = await db.Set<Act>().AsNoTracking().OrderByDescending(act => act.Number)
            .Select(act => new { act.Number, act.Hash }).FirstOrDefaultAsync(cancellation);
        return last is null ? new Seen("0", 0, at, commits) : new Seen($"{last.Number:x}-{last.Hash[..8]}", last.Number, at, commits);
    }

    private sealed record Seen(string Stamp, long Act, long At, long Commits);
}
