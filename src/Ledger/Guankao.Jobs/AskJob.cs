using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Jobs;

/// <summary>Asks for long work.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="Input">What to do, as JSON; no words of people.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Why">On what ground.</param>
/// <param name="Occasion">What it is asked for on where that happens once, e.g. a night; null where it may be asked for again.</param>
public sealed record AskJob(string Kind, string Input, string Who, string Why, string? Occasion = null);

/// <summary>What came of asking.</summary>
/// <param name="Job">The job.</param>
/// <param name="IsNew">False where the same work was asked for already and is not over, or was asked for on this occasion.</param>
public readonly record struct AskedJob(Guid Job, bool IsNew);

/// <summary>Does <see cref="AskJob"/>: the same work is asked for once, however many nodes ask.</summary>
public sealed class AskJobHandler(LedgerStore store, JobKinds kinds, JobBell bell)
{
    /// <summary>Asks for it, or joins what is asked for already.</summary>
    public async Task<Outcome<AskedJob>> Do(AskJob command, CancellationToken cancellation)
    {
        if (JobRefusals.Fault(command.Who, command.Why) is { } fault)
        {
            return fault;
        }

        var kind = kinds.Find(command.Kind) ?? throw new ArgumentException($"No kind of job is called {command.Kind}.", nameof(command));
        await using var ledger = await store.Write(cancellation);
        if (command.Occasion is { } occasion && await ledger.Db.Set<Job>().SingleOrDefaultAsync(job => job.Occasion == occasion, cancellation) is { } before)
        {
            return new AskedJob(before.Id, false);
        }

        var open = await ledger.Db.Set<Job>()
            .Where(job => job.Kind == command.Kind && (job.State == JobState.Waiting || job.State == JobState.Running)).ToListAsync(cancellation);
        if (open.Find(job => job.Input == command.Input && !job.StopAsked) is { } same)
        {
            bell.Ring();
            return new AskedJob(same.Id, false);
        }

        if (kind.NewestOnly)
        {
            foreach (var old in open)
            {
                old.Failure = JobRefusals.Superseded.Code;
                old.End(JobState.Cancelled, ledger.Now);
            }
        }

        var asked = new Job
        {
            Id = Guid.CreateVersion7(), Kind = command.Kind, Input = command.Input, Who = command.Who.Trim(), Why = command.Why.Trim(),
            Occasion = command.Occasion, AskedAt = ledger.Now, NextTry = ledger.Now, State = JobState.Waiting,
        };
        ledger.Db.Add(asked);
        ledger.Record(new NewAct("JobAsked", asked.Id, asked.Who, asked.Why, null, [new ActChange("job", null, asked.Kind)]));
        await ledger.Commit(cancellation);
        bell.Ring();
        return new AskedJob(asked.Id, true);
    }
}
