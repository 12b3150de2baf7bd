using Guankao.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Signing;

/// <summary>Registers the ceremonies.</summary>
public static class SigningSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const long LargestAnswer = 1 << 16;

    internal static IServiceCollection AddSigning(this IServiceCollection services)
    {
        services.AddIdentityCore<PasskeyOwner>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.AuthenticatorTimeout = SecurityNumbers.Shipped.Ceremony;
            options.ResidentKeyRequirement = "required";
            options.UserVerificationRequirement = "required";
        });
        services.AddSingleton<PasskeyReader>();
        services.AddScoped<IUserStore<PasskeyOwner>>(provider => provider.GetRequiredService<PasskeyReader>());
        services.AddScoped<IPasskeyHandler<PasskeyOwner>, PasskeyHandler<PasskeyOwner>>();
        services.AddScoped<PasskeyCeremony>();
        services.AddSingleton<CeremonyCookie>();
        return services;
    }

    /// <summary>The city's own sign-on, where the city has one.</summary>
    public static IServiceCollection AddCitySignOn(this IServiceCollection services, CitySignOn city) => services
        .AddSingleton(city)
        .AddSingleton(provider => new CityJourney(
            city, provider.GetRequiredService<CeremonyCookie>(), provider.GetRequiredService<Identity.Signing.SignInFromCityHandler>(),
            new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience, MaxResponseContentBufferSize = LargestAnswer }));
}
