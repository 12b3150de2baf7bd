using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Jobs;

/// <summary>How far a job is.</summary>
/// <param name="Done">Things looked at.</param>
/// <param name="Total">In all; null where nobody knows yet.</param>
public readonly record struct JobProgress(int Done, int? Total);

/// <summary>
/// Works on a job chunk by chunk until it is over, it is stopped or another took over. Each chunk is one change that holds its
/// effect, the row (job, chunk) and where to go on: a chunk that was cut off did not happen, and none happens twice, however
/// many nodes are at it and wherever they die.
/// </summary>
public sealed class RunJobHandler(LedgerStore store, JobKinds kinds)
{
    /// <summary>Works on it; does nothing where it is over, not due yet, or another is at it.</summary>
    public async Task Do(Guid id, IProgress<JobProgress>? progress, CancellationToken cancellation)
    {
        var holder = Guid.CreateVersion7().ToString("n");
        if (!await Take(id, holder, cancellation))
        {
            return;
        }

        try
        {
            while (await Step(id, holder, progress, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The program is going down: whoever comes next need not wait until the silence is long enough.
            await Change(id, holder, (job, _) => job.Release(), CancellationToken.None);
        }
        catch (Exception fault)
        {
            await Change(id, holder, (job, now) => job.Fail(fault.GetType().Name, forGood: false, now), CancellationToken.None);
        }
    }

    /// <summary>Begins; false where there is nothing to do now.</summary>
    internal async Task<bool> Take(Guid id, string holder, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var job = await ledger.Db.Set<Job>().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (job is null || kinds.Find(job.Kind)?.CanDo(job.Input) != true || !job.Take(holder, Environment.MachineName, ledger.Now))
        {
            return false;
        }

        await ledger.Commit(cancellation);
        return true;
    }

    /// <summary>Does the next chunk; false where there is none, or it is not for this run to do.</summary>
    internal async Task<bool> Step(Guid id, string holder, IProgress<JobProgress>? progress, CancellationToken cancellation)
    {
        var (more, refusal) = await Chunk(id, holder, progress, cancellation);
        if (refusal is not null)
        {
            // What the refused chunk may have begun went with its change.
            await Change(id, holder, (job, now) => job.Fail(refusal.Code, forGood: true, now), cancellation);
        }

        return more;
    }

    private async Task<(bool More, Refusal? Refusal)> Chunk(Guid id, string holder, IProgress<JobProgress>? progress, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var job = await ledger.Db.Set<Job>().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (job?.IsHeldBy(holder) != true)
        {
            return (false, null);
        }

        if (job.StopAsked)
        {
            job.End(JobState.Cancelled, ledger.Now);
            await ledger.Commit(cancellation);
            return (false, null);
        }

        var start = new JobChunkStart(ledger, job.Id, job.Chunks, job.Input, job.Cursor, job.Who, job.Why);
        if (!(await kinds.Find(job.Kind)!.Do(start, cancellation)).Is(out var end, out var refusal))
        {
            return (false, refusal);
        }

        ledger.Db.Add(new JobChunk { Job = job.Id, Number = job.Chunks, Units = end.Units, DoneAt = ledger.Now, Outcome = end.Outcome });
        job.Advance(end, ledger.Now);
        Tell(ledger, job);
        await ledger.Commit(cancellation);
        progress?.Report(new JobProgress(job.Done, job.Total));
        return (end.More, null);
    }

    private async Task Change(Guid id, string holder, Action<Job, DateTime> change, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var job = await ledger.Db.Set<Job>().SingleAsync(row => row.Id == id, cancellation);
        if (!job.IsHeldBy(holder))
        {
            return;
        }

        change(job, ledger.Now);
        Tell(ledger, job);
        await ledger.Commit(cancellation);
    }

    private static void Tell(LedgerTransaction ledger, Job job)
    {
        if (job.State is JobState.Done)
        {
            ledger.Record(new NewAct("JobDone", job.Id, job.Who, job.Why, null, [new ActChange("job", null, job.Kind)]));
        }
        else if (job.State is JobState.Failed)
        {
            ledger.Record(new NewAct("JobFailed", job.Id, job.Who, job.Why, null, [new ActChange("job", null, job.Kind), new ActChange("failure", null, job.Failure)]));
        }
    }
}
