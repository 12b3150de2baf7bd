using System.Diagnostics;
using System.Reflection;

namespace Guankao.Web.Watching;

/// <summary>Everything that this node noted of itself since it was started.</summary>
public sealed class NodeWatch
{
    private readonly RouteTimes _routes;
    private readonly FailedRequests _failures;
    private readonly NotedWarnings _warnings;

    internal NodeWatch(RouteTimes routes, FailedRequests failures, NotedWarnings warnings) => (_routes, _failures, _warnings) = (routes, failures, warnings);

    /// <summary>The program's version.</summary>
    public static string Version => typeof(NodeWatch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>When it was started, UTC.</summary>
    public static DateTime Started => Process.GetCurrentProcess().StartTime.ToUniversalTime();

    /// <summary>What it takes of the memory.</summary>
    public static long Memory => Environment.WorkingSet;

    /// <summary>Work that waits for a thread; more than a few for long means that the machine is too small.</summary>
    public static long Waiting => ThreadPool.PendingWorkItemCount;

    /// <summary>Since when requests are counted, UTC.</summary>
    public DateTime CountedSince => _routes.Since;

    /// <summary>The slowest routes.</summary>
    public IReadOnlyList<RouteTime> Slowest => _routes.Slowest(20);

    /// <summary>What failed last.</summary>
    public IReadOnlyList<FailedRequest> Failures => _failures.Last;

    /// <summary>What was complained of.</summary>
    public IReadOnlyList<NotedWarning> Warnings => _warnings.All;
}
