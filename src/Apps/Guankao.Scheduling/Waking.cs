using Guankao.Jobs;
using Guankao.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Guankao.Scheduling;

/// <summary>
/// Runs Quartz on this node, tells it the rounds, and hands it every job that somebody should be at. What there is to do
/// stands in our own tables; whatever Quartz forgot is handed to it again at the next look.
/// </summary>
internal sealed partial class Waking(
    StoreAddress address, RunJobHandler run, TakeTurnHandler rounds, BrowseJobs jobs, JobBell bell, WakingPace pace, ILogger<Waking> log) : BackgroundService
{
    private const int Together = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The pages need not wait until the scheduler is built.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Work(stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // The program is going down; what was begun is taken up elsewhere, or after the next start.
                return;
            }
            catch (Exception fault)
            {
                Failed(log, fault.GetType().Name);
                await Task.Delay(pace.Patience, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Work(CancellationToken stop)
    {
        await using var factory = QuartzSchedulerBuilder.Create(quartz => Set(quartz, stop)).Build();
        var scheduler = await factory.GetScheduler(stop);
        await scheduler.Start(stop);
        try
        {
            while (true)
            {
                await Look(scheduler, stop);
                await bell.Wait(pace.Look, stop);
            }
        }
        finally
        {
            // What is at work here hears the same word and ends within a chunk.
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
    }

    // A database that is away for a while is no reason to build the scheduler anew: it asks again by itself, and so does this.
    private async Task Look(IScheduler scheduler, CancellationToken stop)
    {
        try
        {
            await Hand(scheduler, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            Failed(log, fault.GetType().Name);
        }
    }

    private async Task Hand(IScheduler scheduler, CancellationToken stop)
    {
        foreach (var id in await jobs.Idle(stop))
        {
            var name = id.ToString("D");
            var job = JobBuilder.Create<WakeJob>().WithIdentity(name, WakeJob.Group).RequestRecovery().UsingJobData(WakeJob.Key, name).Build();
            var trigger = TriggerBuilder.Create().WithIdentity(name, WakeJob.Group).StartNow().Build();
            try
            {
                await scheduler.ScheduleJob(job, trigger, cancellationToken: stop);
            }
            catch (ObjectAlreadyExistsException)
            {
                // Another node handed it over, or it is just being begun.
            }
        }
    }

    private void Set(IQuartzBuilder quartz, CancellationToken stop)
    {
        QuartzStore.Use(quartz, address, pace);
        quartz.UseDefaultThreadPool(Together);
        quartz.Services.AddSingleton(new WokenWork(run, rounds, log, stop));
        quartz.Services.AddTransient<WakeJob>();
        foreach (var round in rounds.Rounds)
        {
            quartz.AddJob<WakeRound>(job => job.WithIdentity(round.Name, WakeRound.Group).UsingJobData(WakeRound.Key, round.Name));
            quartz.AddTrigger<WakeRound>(trigger => trigger
                .ForJob(round.Name, WakeRound.Group).WithIdentity(round.Name, WakeRound.Group)
                .StartAt(TimeProvider.System.GetUtcNow() + round.Every)
                .WithSimpleSchedule(turns => turns.WithInterval(round.Every).RepeatForever()));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Jobs are not woken here just now: {Kind}. It is tried again in seconds.")]
    private static partial void Failed(ILogger log, string kind);
}
