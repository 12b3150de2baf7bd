using Guankao.Importing.Trips;
using Guankao.Trips;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Hosting;

/// <summary>The commands and queries of official trips.</summary>
internal static class TripsSetup
{
    public static IServiceCollection AddTrips(this IServiceCollection services) => services
        .AddSingleton<ConfirmTripHandler>()
        .AddSingleton<EnterTripHandler>()
        .AddSingleton<CorrectTripHandler>()
        .AddSingleton<TripsWithoutReport>()
        .AddSingleton<DecideSentenceHandler>()
        .AddSingleton<DecideRecommendationHandler>()
        .AddSingleton<TripClocks>()
        .AddSingleton<BrowseTrips>()
        .AddSingleton<ShowTrip>()
        .AddSingleton<BrowseRecommendations>()
        .AddSingleton<BrowseFigures>()
        .AddSingleton<ReviewTripHandler>()
        .AddSingleton<PublishTripHandler>()
        .AddSingleton<MeetTripDutyHandler>()
        .AddSingleton<AttachTripPlanHandler>();
}
