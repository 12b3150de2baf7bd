using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store;

/// <summary>
/// The standby of a database with several hosts, and whether it is near enough to be believed. Replication that hangs would
/// show for hours what has been covered meanwhile: what the primary knew at one look the standby must know at the next.
/// </summary>
/// <param name="contexts">The standby's.</param>
/// <param name="primary">The primary's.</param>
/// <param name="time">The clock.</param>
public sealed class StandbyDoor(IDbContextFactory<AppDb> contexts, IDbContextFactory<AppDb> primary, TimeProvider time) : IDisposable
{
    /// <summary>How long a look is believed; a standby is at most about twice as far behind.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile Look? _last;

    /// <summary>True where a standby answers and is not far behind.</summary>
    public async ValueTask<bool> IsNear(CancellationToken cancellation)
    {
        if (_last is { } seen && time.GetElapsedTime(seen.At) < Round)
        {
            return seen.Near;
        }

        if (!await _turn.WaitAsync(_last is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellation))
        {
            return _last is { Near: true };
        }

        try
        {
            _last = await LookAround(_last?.Primary, cancellation);
            return _last.Near;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Opens it; null where it has gone, and then nobody asks again until the next look.</summary>
    internal async Task<AppDb?> Open(CancellationToken cancellation)
    {
        var db = await contexts.CreateDbContextAsync(cancellation);
        try
        {
            await db.Database.OpenConnectionAsync(cancellation);
            return db;
        }
        catch (Exception fault) when (LedgerStore.IsAway(fault))
        {
            await db.DisposeAsync();
            _last = new Look(false, _last?.Primary, time.GetTimestamp());
            return null;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<Look> LookAround(long? known, CancellationToken cancellation)
    {
        // The primary first: what it has now, the standby may have by the time it is asked.
        var now = await LastAct(primary, cancellation);
        var here = await LastAct(contexts, cancellation);
        return new Look(here is not null && (now is null || here >= (known ?? now)), now ?? known, time.GetTimestamp());
    }

    private static async Task<long?> LastAct(IDbContextFactory<AppDb> place, CancellationToken cancellation)
    {
        try
        {
            await using var db = await place.CreateDbContextAsync(cancellation);
            return await db.Set<Act>().MaxAsync(act => (long?)act.Number, cancellation) ?? 0;
        }
        catch (Exception fault) when (LedgerStore.IsAway(fault))
        {
            return null;
        }
    }

    private sealed record Look(bool Near, long? Primary, long At);
}
