using Guankao.Referrals;
using Guankao.Youth;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Hosting;

/// <summary>The commands and queries of referrals and of youth support.</summary>
internal static class ReferralsSetup
{
    public static IServiceCollection AddReferrals(this IServiceCollection services, GuankaoSettings settings) => services
        .AddSingleton(_ => new ReferralSeal(settings.KeyFolder))
        .AddSingleton<ProposeReferralHandler>()
        .AddSingleton<AnswerReferralHandler>()
        .AddSingleton<OfferReferralHandler>()
        .AddSingleton<ChangeSupportHandler>()
        .AddSingleton<TakeStepHandler>()
        .AddSingleton<ReportBackHandler>()
        .AddSingleton<CloseReferralHandler>()
        .AddSingleton<RevokeReferralHandler>()
        .AddSingleton<BreakGlassHandler>()
        .AddSingleton<EraseReferralHandler>()
        .AddSingleton<ResealReferralsHandler>()
        .AddSingleton<ReferralBodies>()
        .AddSingleton<BrowseReferrals>()
        .AddSingleton<LookAtReferral>()
        .AddSingleton<BrowseLooks>()
        .AddSingleton<WatchReferrals>();

    public static IServiceCollection AddYouth(this IServiceCollection services) => services
        .AddSingleton<CountContactsHandler>()
        .AddSingleton<HandOffYouthHandler>()
        .AddSingleton<RecordYouthYearHandler>()
        .AddSingleton(all => new YouthVendors(all.GetRequiredService<Store.LedgerStore>(), all.GetRequiredService<ReferralSeal>().Provider))
        .AddSingleton(all => new ReceiveIntakeHandler(
            all.GetRequiredService<Store.LedgerStore>(), all.GetRequiredService<ReferralSeal>().Provider, all.GetRequiredService<Identity.SecurityNumbers>(), all.GetRequiredService<TimeProvider>()))
        .AddSingleton<PublishYouthReportHandler>()
        .AddSingleton<BrowseYouthReports>()
        .AddSingleton<ShowYouthDesk>();
}
