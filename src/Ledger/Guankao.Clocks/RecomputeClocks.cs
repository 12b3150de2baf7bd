using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>Runs every open clock again by the rules and calendars that hold now.</summary>
/// <param name="Who">Who asks.</param>
/// <param name="Why">What changed.</param>
/// <param name="Chunk">How many clocks change together.</param>
public sealed record RecomputeClocks(string Who, string Why, int Chunk = RecomputeClocks.UsualChunk)
{
    /// <summary>Large enough that a million take few commits, small enough that other writers wait for less than a second.</summary>
    public const int UsualChunk = 20_000;
}

/// <summary>How far a run is.</summary>
public sealed record RecomputeProgress(int Seen, int All, int Moved);

/// <summary>What a run did, together with the runs that it took up again.</summary>
/// <param name="Run">Which; null where nothing had changed since the last one.</param>
/// <param name="Seen">Clocks looked at.</param>
/// <param name="Moved">Clocks that are due at another moment now.</param>
/// <param name="Unruled">Clocks whose rule holds no longer; they keep the moment they had.</param>
/// <param name="Resumed">True where an interrupted run was taken up again.</param>
public sealed record RecomputeReceipt(Guid? Run, int Seen, int Moved, int Unruled, bool Resumed);

/// <summary>Does <see cref="RecomputeClocks"/>, chunk by chunk; after an interruption the next call goes on where it stopped.</summary>
public sealed class RecomputeClocksHandler(LedgerStore store, RunningRules rules) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Runs to the end.</summary>
    public async Task<RecomputeReceipt> Do(RecomputeClocks command, IProgress<RecomputeProgress>? progress, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var basis = rules.Basis;
            if (await Begin(command, Versions.Of(basis), cancellation) is not { } begun)
            {
                return new(null, 0, 0, 0, false);
            }

            var ground = new Ground(basis);
            var all = await Count(cancellation);
            while (await Next(begun.Id, ground, command.Chunk, all, progress, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var done = await FinishRecompute.Do(store, begun.Id, cancellation);
            return new(done.Id, done.Seen, done.Moved, done.Unruled, begun.Resumed);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    /// <summary>The run to go on with; null where the last one went by the same rules and calendars to its end.</summary>
    private async Task<(Guid Id, bool Resumed)?> Begin(RecomputeClocks command, string basis, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (await BeginRecompute.Do(ledger, command, basis, cancellation) is not { } run)
        {
            return null;
        }

        if (ledger.Acts == 0)
        {
            return (run.Id, true);
        }

        await ledger.Commit(cancellation);
        return (run.Id, false);
    }

    private async Task<int> Count(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<RunningClock>().CountAsync(row => row.State != ClockState.Stopped, cancellation);
    }

    private async Task<bool> Next(
        Guid id, Ground ground, int size, int all, IProgress<RecomputeProgress>? progress, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var run = await ledger.Db.Set<Recompute>().SingleAsync(row => row.Id == id, cancellation);
        if (run.IsOver)
        {
            return false;
        }

        var more = await new RecomputeChunk(ledger, ground, run).Do(size, cancellation);
        await ledger.Commit(cancellation);
        progress?.Report(new(run.Seen, all, run.Moved));
        return more;
    }
}
