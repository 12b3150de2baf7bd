using Guankao.Incidents;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Serving;

/// <summary>
/// Minutes count: every few seconds it releases the injects of drills and tells superiors of what nobody has taken. Several
/// nodes may do so at once: an inject has a key, an escalation its occasion.
/// </summary>
internal sealed partial class IncidentRounds(WatchAssignments watch, ReleaseInjects release, ILogger<IncidentRounds> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

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
            // The program is going down; the next start finds what is due.
        }
    }

    private async Task Go(CancellationToken cancellation)
    {
        try
        {
            await release.Do(cancellation);
            await watch.Do(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The round of incidents stopped: {Kind}. It is tried again in seconds.")]
    private static partial void Failed(ILogger log, string kind);
}
