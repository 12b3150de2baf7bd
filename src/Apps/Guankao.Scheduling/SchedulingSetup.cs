using Guankao.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Guankao.Scheduling;

/// <summary>Has jobs and rounds woken on this node.</summary>
public static class SchedulingSetup
{
    /// <summary>Registers it for a program that goes on running.</summary>
    public static IServiceCollection AddWaking(this IServiceCollection services, StoreAddress address)
    {
        services.TryAddSingleton(WakingPace.Usual);
        services.TryAddSingleton(address);
        return services.AddHostedService<Waking>();
    }
}
