using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Watching;

/// <summary>What this node notes of itself, for the page of what is slow and what is failing.</summary>
internal static class WatchingSetup
{
    public static IServiceCollection AddWatching(this IServiceCollection services) => services
        .AddSingleton<RouteTimes>()
        .AddSingleton<FailedRequests>()
        .AddExceptionHandler(all => all.GetRequiredService<FailedRequests>())
        .AddSingleton<NotedWarnings>()
        .AddSingleton(all => new NodeWatch(all.GetRequiredService<RouteTimes>(), all.GetRequiredService<FailedRequests>(), all.GetRequiredService<NotedWarnings>()))
        .AddSingleton<ILoggerProvider>(all => all.GetRequiredService<NotedWarnings>());

    private static IServiceCollection AddExceptionHandler(this IServiceCollection services, Func<IServiceProvider, FailedRequests> handler) =>
        services.AddSingleton<Microsoft.AspNetCore.Diagnostics.IExceptionHandler>(handler);
}
