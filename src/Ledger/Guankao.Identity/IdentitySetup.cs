using Guankao.Identity.Signing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Guankao.Identity;

/// <summary>Registers people, posts and sign-ins.</summary>
public static class IdentitySetup
{
    /// <summary>All are singletons and safe to call at the same time.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.TryAddSingleton<IPasswordHasher<Actor>, PasswordHasher<Actor>>();
        return services
            .AddSingleton(PermissionTable.Shipped)
            .AddSingleton(SecurityNumbers.Shipped)
            .AddSingleton(RetentionTable.Shipped)
            .AddSingleton<Passwords>()
            .AddSingleton<AccountsExist>()
            .AddSingleton<FindSignIn>()
            .AddSingleton<SignInWithPasswordHandler>()
            .AddSingleton<EndSignInHandler>()
            .AddSingleton<OfferFirstKeeperHandler>()
            .AddSingleton<OpenLink>()
            .AddSingleton<UseLinkHandler>()
            .AddSingleton<ChangePasswordHandler>()
            .AddSingleton<AskResetHandler>()
            .AddSingleton<IssueLinkHandler>()
            .AddSingleton<OwnSignIns>()
            .AddSingleton<InvitePersonHandler>()
            .AddSingleton<AddPasskeyHandler>()
            .AddSingleton<RemovePasskeyHandler>()
            .AddSingleton<OwnPasskeys>()
            .AddSingleton<SignInWithPasskeyHandler>()
            .AddSingleton<SignInFromCityHandler>()
            .AddSingleton<RenewFeedHandler>()
            .AddSingleton<EndFeedHandler>()
            .AddSingleton<OwnFeed>()
            .AddSingleton<ProtectionKeyRing>()
            .AddSingleton<GivePostHandler>()
            .AddSingleton<EndPostHandler>()
            .AddSingleton<DisablePersonHandler>()
            .AddSingleton<ChooseLanguageHandler>()
            .AddSingleton<OwnLanguage>()
            .AddSingleton<IssueAskedLinksHandler>()
            .AddSingleton<PseudonymiseAccountsHandler>()
            .AddSingleton<BrowseCityAgencies>()
            .AddSingleton<BrowsePeople>()
            .AddSingleton<ShowPerson>();
    }
}
