using System.Data.Common;
using Guankao.Store.Dialects;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store;

/// <summary>The door to the database: one way to read it, one way to change it.</summary>
#pragma warning disable CA1001 // The line holds no handle of the system, and a change that is still leaving when the program ends must find it.
public sealed class LedgerStore(
    IDbContextFactory<AppDb> contexts, TimeProvider time, IEnumerable<ILedgerFollower> followers, LedgerBell bell, StandbyDoor? standby = null)
#pragma warning restore CA1001
{
    // The embedded database lets a second writer ask again every 150 ms and keeps its thread meanwhile: on a busy evening
    // the unlucky wait for seconds. Here they stand in line; between several programs the database itself decides.
    private readonly SemaphoreSlim _line = new(1, 1);

    private readonly IReadOnlyList<ILedgerFollower> _followers = [.. followers];
    private long _commits;

    /// <summary>How many changes were committed through this door.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>True where what is read now comes from a standby, and may be a moment old.</summary>
    public bool ReadsStandby => standby is not null && StandbyReads.Allowed;

    internal IReadOnlyList<ILedgerFollower> Followers => _followers;

    /// <summary>Rings where a change that was announced has been committed.</summary>
    public LedgerBell Bell => bell;

    internal void Committed(IEnumerable<Guid> announced)
    {
        Interlocked.Increment(ref _commits);
        foreach (var subject in announced)
        {
            bell.Ring(subject);
        }
    }

    internal void Leave() => _line.Release();

    /// <summary>True where a fault says that the database is away for a moment: the same question may be answered soon.</summary>
    public static bool IsAway(Exception fault) =>
        fault is TimeoutException || PostgresFaults.Pass(fault) || (fault.InnerException is { } cause && PostgresFaults.Pass(cause));

    /// <summary>True where a standby was named at all.</summary>
    public bool KnowsStandby => standby is not null;

    /// <summary>True where there is a standby that may answer what may be a moment old.</summary>
    public ValueTask<bool> HasStandby(CancellationToken cancellation) => standby?.IsNear(cancellation) ?? ValueTask.FromResult(false);

    /// <summary>Opens it for reading; nothing read is tracked.</summary>
    public async Task<AppDb> Read(CancellationToken cancellation)
    {
        if (ReadsStandby && await standby!.Open(cancellation) is { } near)
        {
            near.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return near;
        }

        var db = await contexts.CreateDbContextAsync(cancellation);
        try
        {
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

            // A page asks a dozen questions; opened here, the connection is not fetched and handed back for each of them.
            await db.Database.OpenConnectionAsync(cancellation);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>True where the database answers, or at least a standby, which can show what is published.</summary>
    public async Task<bool> IsReached(CancellationToken cancellation)
    {
        if (await Answers(cancellation))
        {
            return true;
        }

        using (StandbyReads.Allow())
        {
            return standby is not null && await Answers(cancellation);
        }
    }

    private async Task<bool> Answers(CancellationToken cancellation)
    {
        try
        {
            await using var db = await Read(cancellation);
            await db.Database.ExecuteSqlRawAsync("SELECT 1", cancellation);
            return true;
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or StoreUnavailableException or InvalidOperationException { InnerException: DbException })
        {
            return false;
        }
    }

    /// <summary>
    /// Opens it for a change. Writers come in the order in which they asked, each when the one before has committed or
    /// left; readers never wait. What is not committed did not happen.
    /// </summary>
    public async Task<LedgerTransaction> Write(CancellationToken cancellation)
    {
        await _line.WaitAsync(cancellation);
        try
        {
            try
            {
                return await Begin(cancellation);
            }
            catch (Exception fault) when (IsAway(fault))
            {
                // A connection from before a failover is found dead when it is first used. Nothing was done yet: once more.
                return await Begin(cancellation);
            }
        }
        catch
        {
            Leave();
            throw;
        }
    }

    /// <summary>
    /// Changes tables that are no part of the record (what lies on a shelf for some hours, how a round went): in one
    /// transaction without acts, and on PostgreSQL without standing in line with those who write the record.
    /// </summary>
    public async Task<T> Aside<T>(Func<AppDb, Task<T>> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!db.Dialect.HasOneWriter)
        {
            return await Alone(db, change, cancellation);
        }

        await _line.WaitAsync(cancellation);
        try
        {
            return await Alone(db, change, cancellation);
        }
        finally
        {
            Leave();
        }
    }

    private static async Task<T> Alone<T>(AppDb db, Func<AppDb, Task<T>> change, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var result = await change(db);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    private async Task<LedgerTransaction> Begin(CancellationToken cancellation)
    {
        var db = await contexts.CreateDbContextAsync(cancellation);
        try
        {
            var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.Dialect.WaitForTurn(db, cancellation);
            return new LedgerTransaction(db, transaction, time, this);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }
}
