using Guankao.Clocks;
using Guankao.Hosting;
using Guankao.Jobs;
using Guankao.Rules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Serving;

/// <summary>
/// Looks at the city's own folder every few seconds: what changed is taken whole or refused whole while what runs stays, and
/// a job runs open clocks again. Each node looks for itself, since each goes by the rules it has read. Looking is chosen over being told, since folders on shares and in containers tell nothing.
/// </summary>
internal sealed partial class WatchCityFiles(
    GuankaoSettings settings, RunningRules rules, RecomputeJob clocks, AskJobHandler ask, TimeProvider time, ILogger<WatchCityFiles> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    // Taken as soon as the rules were read, so that a change during the start is not overlooked.
    private string? _seen = CityFolder.Stamp(settings.Data);

    /// <summary>One look: takes or refuses what changed since the last one; true where it was taken.</summary>
    internal async Task<bool> Look(string folder, CancellationToken stop)
    {
        var now = CityFolder.Stamp(folder);
        if (now == _seen)
        {
            return false;
        }

        _seen = now;
        if (rules.Reload(folder).Refusal is { } refusal)
        {
            Refused(refusal.Sentence.ZhHant, refusal.Sentence.En);
            return false;
        }

        Taken(rules.Current.Rows.Count);
        await Recompute(stop);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Recompute(stoppingToken);
        if (settings.Data is not { } folder)
        {
            return;
        }

        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Look(folder, stoppingToken);
        }
    }

    private async Task Recompute(CancellationToken stop)
    {
        try
        {
            if (await clocks.Due(stop) is { } input)
            {
                await ask.Do(new AskJob(RecomputeJob.Kind, input, "guankao", "日曆或規則異動"), stop);
            }
        }
        catch (System.Data.Common.DbException fault)
        {
            // It is asked for again with the next change or start; the pages must not fall with it.
            Failed(fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "{ZhHant} {En} The rules that ran stay.")]
    private partial void Refused(string zhHant, string en);

    [LoggerMessage(LogLevel.Information, "Took the city's folder: {Rows} rows of rules.")]
    private partial void Taken(int rows);

    [LoggerMessage(LogLevel.Error, "Running open clocks again could not be asked for.")]
    private partial void Failed(Exception fault);
}
