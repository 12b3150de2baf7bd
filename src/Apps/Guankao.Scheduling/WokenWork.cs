using Guankao.Jobs;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Guankao.Scheduling;

/// <summary>What Quartz may have done on this node; it knows jobs and rounds by name alone.</summary>
internal sealed partial class WokenWork(RunJobHandler jobs, TakeTurnHandler rounds, ILogger log, CancellationToken stopping)
{
    public async Task Job(Guid id, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellation);
        await jobs.Do(id, null, either.Token);
    }

    public async Task Round(string name, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellation);
        try
        {
            if (await rounds.Do(name, either.Token) is { } failure)
            {
                Failed(log, name, failure);
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The program is going down; the next turn, here or elsewhere, finds what is due.
        }
    }

    // Only the kind of fault: its words may hold addresses.
    [LoggerMessage(Level = LogLevel.Warning, Message = "The round {Round} stopped: {Kind}. The next turn goes on.")]
    private static partial void Failed(ILogger log, string round, string kind);
}

/// <summary>Quartz wakes a job: its name in Quartz's tables is this type's, so it is not renamed.</summary>
[DisallowConcurrentExecution]
internal sealed class WakeJob(WokenWork work) : IJob
{
    public const string Group = "jobs";
    public const string Key = "job";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await work.Job(Guid.Parse(context.MergedJobDataMap[Key]!.ToString()!), cancellationToken);
}

/// <summary>Quartz says that it is a round's turn; its name in Quartz's tables is this type's, so it is not renamed.</summary>
[DisallowConcurrentExecution]
internal sealed class WakeRound(WokenWork work) : IJob
{
    public const string Group = "rounds";
    public const string Key = "round";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await work.Round(context.MergedJobDataMap[Key]!.ToString()!, cancellationToken);
}
