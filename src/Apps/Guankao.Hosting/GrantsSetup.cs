using Guankao.Grants;
using Guankao.Importing;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Hosting;

/// <summary>The commands and queries of grant plans.</summary>
internal static class GrantsSetup
{
    public static IServiceCollection AddGrants(this IServiceCollection services) => services
        .AddSingleton<ConfirmPlanHandler>()
        .AddSingleton<DecideDutyHandler>()
        .AddSingleton<BrowsePlans>()
        .AddSingleton<ShowPlan>()
        .AddSingleton<ComparePlans>()
        .AddSingleton<ApprovePlanHandler>()
        .AddSingleton<RecordClaimHandler>()
        .AddSingleton<RecordSpendingHandler>()
        .AddSingleton<RecordFilledPostsHandler>()
        .AddSingleton<RecordSitesHandler>()
        .AddSingleton<ExplainLineHandler>()
        .AddSingleton<NameSubPlanLeadHandler>()
        .AddSingleton<BrowseProgrammes>()
        .AddSingleton<CarryOverHandler>();
}
