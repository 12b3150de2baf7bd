using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Jobs;

/// <summary>Stops a job after the chunk at hand; what was done stays done.</summary>
/// <param name="Job">Which.</param>
/// <param name="By">Who stops it.</param>
/// <param name="Who">Name for the act.</param>
/// <param name="Why">On what ground.</param>
public sealed record CancelJob(Guid Job, Actor By, string Who, string Why);

/// <summary>Has a job tried again that failed or was cancelled; it goes on after the last chunk that was done.</summary>
/// <param name="Job">Which.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Who">Name for the act.</param>
/// <param name="Why">On what ground.</param>
public sealed record RetryJob(Guid Job, Actor By, string Who, string Why);

/// <summary>Does <see cref="CancelJob"/> and <see cref="RetryJob"/>.</summary>
public sealed class ManageJobHandler(LedgerStore store, JobBell bell)
{
    /// <summary>Stops it, or says why not.</summary>
    public Task<Outcome<Guid>> Do(CancelJob command, CancellationToken cancellation) =>
        Change(command.Job, command.By, command.Who, command.Why, "JobCancelled", Cancel, cancellation);

    /// <summary>Has it tried again, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(RetryJob command, CancellationToken cancellation)
    {
        var outcome = await Change(command.Job, command.By, command.Who, command.Why, "JobRetried", Retry, cancellation);
        bell.Ring();
        return outcome;
    }

    private static Refusal? Cancel(Job job, DateTime now)
    {
        if (job.IsOver)
        {
            return JobRefusals.Over;
        }

        job.StopAsked = true;
        if (job.Holder is null || job.HeldUntil <= now)
        {
            job.End(JobState.Cancelled, now);
        }

        return null;
    }

    private static Refusal? Retry(Job job, DateTime now)
    {
        if (job.State is not (JobState.Failed or JobState.Cancelled))
        {
            return JobRefusals.NotFailed;
        }

        if (job.Failure == JobRefusals.Superseded.Code)
        {
            return JobRefusals.Superseded;
        }

        job.Retry(now);
        return null;
    }

    private async Task<Outcome<Guid>> Change(
        Guid id, Actor by, string who, string why, string act, Func<Job, DateTime, Refusal?> change, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(by, Deed.ManageJobs, Matter.OfCity) is { } refusal)
        {
            return refusal;
        }

        if (JobRefusals.Fault(who, why) is { } fault)
        {
            return fault;
        }

        await using var ledger = await store.Write(cancellation);
        var job = await ledger.Db.Set<Job>().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (job is null)
        {
            return JobRefusals.Unknown;
        }

        if (change(job, ledger.Now) is { } not)
        {
            return not;
        }

        ledger.Record(new NewAct(act, job.Id, who.Trim(), why.Trim(), null, [new ActChange("job", null, job.Kind)]));
        await ledger.Commit(cancellation);
        return job.Id;
    }
}
