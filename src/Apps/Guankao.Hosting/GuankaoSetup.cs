using Guankao.Audit;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Publishing;
using Guankao.Publishing.OpenData;
using Guankao.Reading;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Guankao.Hosting;

/// <summary>Puts Guankao together.</summary>
public static class GuankaoSetup
{
    /// <summary>
    /// Registers the database, the clock (unless there is one) and every command and query:
    /// <see cref="ConfirmPolicyTableHandler"/>, <see cref="ComparePolicyTable"/>, <see cref="RememberCorrectionsHandler"/>,
    /// <see cref="ForgetCorrectionHandler"/>, <see cref="ListRemembered"/>, <see cref="SilenceFindingHandler"/>,
    /// <see cref="RestoreFindingHandler"/>, <see cref="ReauditLedgerHandler"/>, <see cref="BrowseCommitments"/>,
    /// <see cref="ShowCommitment"/>, <see cref="ShowOverview"/>, <see cref="DueDays"/>, <see cref="Store.Acts.VerifyActs"/>,
    /// <see cref="RecomputeClocksHandler"/>, <see cref="BrowseClocks"/>, <see cref="BrowseMoves"/>, the handlers of jobs,
    /// <see cref="MigrateDatabase"/>; and <see cref="RunningRules"/> with the city's own files. All are singletons and safe to call at the same time.
    /// </summary>
    public static IServiceCollection AddGuankao(this IServiceCollection services, GuankaoSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(settings)
            .AddStore(LedgerModel.Address(settings), LedgerModel.Parts)
            .AddPeople()
            .AddSingleton<MigrateDatabase>()
            .AddSingleton<ConfirmPolicyTableHandler>()
            .AddSingleton<ComparePolicyTable>()
            .AddSingleton<RememberCorrectionsHandler>()
            .AddSingleton<ConfirmTableTasksHandler>()
            .AddSingleton<ForgetCorrectionHandler>()
            .AddSingleton<ListRemembered>()
            .AddSingleton<SilenceFindingHandler>()
            .AddSingleton<RestoreFindingHandler>()
            .AddSingleton<ReauditLedgerHandler>()
            .AddSingleton<ILedgerFollower, PublishedLedger>()
            .AddSingleton<PublishedStamp>()
            .AddSingleton<CubeShelf>()
            .AddSingleton<OpenLedger>()
            .AddSingleton<PeriodArchive>()
            .AddSingleton<ShowAgencies>()
            .AddSingleton<ShowPeriods>()
            .AddSingleton<ShowChanges>()
            .AddSingleton<ShowPictures>()
            .AddSingleton(_ => new QuerySpellings(AgencyRegister.Taiwan))
            .AddSingleton<SearchPages>()
            .AddSingleton<SuggestWords>()
            .AddSingleton<PersonalProposals>()
            .AddSingleton<RulePersonalHandler>()
            .AddSingleton<SendCorrectionHandler>()
            .AddSingleton<Corrections>()
            .AddSingleton<BrowseCommitments>()
            .AddSingleton<ShowCommitment>()
            .AddSingleton<ShowOverview>()
            .AddSingleton<DueDays>()
            .AddSingleton(_ => new RunningRules(CityFiles(settings)))
            .AddSingleton<RecomputeClocksHandler>()
            .AddSingleton<BrowseClocks>()
            .AddSingleton<BrowseMoves>()
            .AddJobs()
            .AddCycle(settings)
            .AddTrips()
            .AddGrants()
            .AddLineage()
            .AddMeetings()
            .AddReferrals(settings)
            .AddYouth()
            .AddIncidents();
    }

    // Whoever starts a program refuses a bad folder with its sentence before it comes to this.
    private static Basis CityFiles(GuankaoSettings settings) => CityFolder.Read(settings.Data).Is(out var basis, out var refusal)
        ? basis
        : throw new InvalidOperationException(refusal.Sentence.En);
}
