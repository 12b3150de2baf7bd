using Guankao.Notices;
using Guankao.Referrals;
using Guankao.Reporting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Serving;

/// <summary>
/// Looks after what is owed and sends what is due, once a minute. Several nodes may do so at once: a letter is claimed before it
/// is sent, and an occasion is told of once.
/// </summary>
internal sealed partial class PostOffice(
    WatchDuties watch, WatchReferrals referrals, CallSubscribers call, ILogger<PostOffice> log, DeliverLetters? deliver = null, SendResets? resets = null) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Go(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program is going down; what was not sent is sent after the next start.
        }
    }

    private async Task Go(CancellationToken cancellation)
    {
        try
        {
            await watch.Do(cancellation);
            await referrals.Do(cancellation);
            if (deliver is not null)
            {
                await deliver.Do(cancellation);
            }

            if (resets is not null)
            {
                await resets.Do(cancellation);
            }

            await call.Do(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A database that is away for a minute must not end the rounds; the next one goes on where this one stopped.
            Failed(log, fault.GetType().Name);
        }
    }

    // Only the kind of fault: its words may hold addresses.
    [LoggerMessage(Level = LogLevel.Warning, Message = "The round of notices stopped: {Kind}. It is tried again in a minute.")]
    private static partial void Failed(ILogger log, string kind);
}
