using Guankao.Jobs;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>What a job of running clocks again is asked to do.</summary>
/// <param name="Basis">Fingerprint of the rules and calendars to go by; a node that has read others leaves it to one that has these.</param>
/// <param name="Chunk">How many clocks change together.</param>
public sealed record RecomputeInput(string Basis, int Chunk);

/// <summary>How far the run was after a chunk.</summary>
/// <param name="Run">Which.</param>
/// <param name="Seen">Clocks looked at.</param>
/// <param name="Moved">Clocks that are due at another moment now.</param>
/// <param name="Unruled">Clocks whose rule holds no longer.</param>
public sealed record RecomputedPart(Guid Run, int Seen, int Moved, int Unruled);

/// <summary>
/// Running open clocks again as a job. The run that it works on is the one of <see cref="RecomputeClocks"/>: whoever goes on,
/// goes on from its cursor.
/// </summary>
public sealed class RecomputeJob(LedgerStore store, RunningRules rules) : IJobKind
{
    /// <summary>Its name in the table of jobs.</summary>
    public const string Kind = "recompute-clocks";

    /// <inheritdoc />
    public string Name => Kind;

    /// <inheritdoc />
    public Bilingual Title { get; } = new("依新的日曆或規則重算期限", "Run open clocks again by new calendars or rules");

    /// <inheritdoc />
    public bool NewestOnly => true;

    /// <inheritdoc />
    public bool CanDo(string input) => Json.To<RecomputeInput>(input).Basis == Versions.Of(rules.Basis);

    /// <summary>What to ask for now; null where no clock would be looked at.</summary>
    public async Task<string?> Due(CancellationToken cancellation)
    {
        var basis = Versions.Of(rules.Basis);
        await using var db = await store.Read(cancellation);
        return await BeginRecompute.IsDue(db, basis, cancellation) ? Json.Of(new RecomputeInput(basis, RecomputeClocks.UsualChunk)) : null;
    }

    /// <inheritdoc />
    public async Task<Outcome<JobChunkEnd>> Do(JobChunkStart chunk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        var (ledger, basis, input) = (chunk.Ledger, rules.Basis, Json.To<RecomputeInput>(chunk.Input));
        if (input.Basis != Versions.Of(basis)
            || await BeginRecompute.Do(ledger, new RecomputeClocks(chunk.Who, chunk.Why), input.Basis, cancellation) is not { } run)
        {
            // Other rules came between two chunks and have a job of their own, or somebody brought the run to its end.
            return new JobChunkEnd(false, null, 0);
        }

        var seen = run.Seen;
        var more = await new RecomputeChunk(ledger, new Ground(basis), run).Do(input.Chunk, cancellation);
        if (!more)
        {
            await FinishRecompute.Do(ledger, run, cancellation);
        }

        return new JobChunkEnd(
            more, run.Id.ToString("D"), run.Seen - seen,
            chunk.Number == 0 ? await ledger.Db.Set<RunningClock>().CountAsync(row => row.State != ClockState.Stopped, cancellation) : null,
            Json.Of(new RecomputedPart(run.Id, run.Seen, run.Moved, run.Unruled)));
    }
}
