using Guankao.Audit;
using Guankao.Clocks;
using Guankao.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Hosting;

/// <summary>Long work: its kinds and what people do to it. Who wakes it is said by the program that goes on running.</summary>
internal static class JobsSetup
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobKinds>()
        .AddSingleton<JobBell>()
        .AddSingleton<AskJobHandler>()
        .AddSingleton<ManageJobHandler>()
        .AddSingleton<RunJobHandler>()
        .AddSingleton<TakeTurnHandler>()
        .AddSingleton<BrowseJobs>()
        .AddSingleton<RecomputeJob>()
        .AddSingleton<IJobKind>(all => all.GetRequiredService<RecomputeJob>())
        .AddSingleton<IJobKind, ReauditJob>()
        .AddSingleton<IJobKind, ProveActsJob>()
        .AddSingleton<IRound, AskNightly>()
        .AddSingleton<IRound, ClearJobs>();
}
