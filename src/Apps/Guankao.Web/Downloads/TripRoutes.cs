using Guankao.Publishing.Forms;
using Guankao.Trips;
using Guankao.Web.Doors;
using Guankao.Web.Language;
using Guankao.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Downloads;

/// <summary>The abstract form of a trip and the tracking table of recommendations as files.</summary>
internal static class TripRoutes
{
    private const int MostRows = 10_000;

    public static void MapTripDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trips/{id:guid}.{ending}", Form).WithMetadata(new OpenToAllAttribute());
        routes.MapGet("/trips/{id:guid}/check.{ending}", Check).WithMetadata(new OpenToAllAttribute());
        routes.MapGet("/recommendations.{ending}", Table).WithMetadata(new OpenToAllAttribute());
    }

    private static async Task<IResult> Form(HttpContext context, Guid id, string ending, ShowTrip show, Handout hand)
    {
        if (!hand.Texts.Contains(ending) || await show.Ask(id, context.Actor(), context.RequestAborted) is not { } trip)
        {
            return Results.NotFound();
        }

        return trip.Inside || trip.Review.State == TripReviewState.Published
            ? await RecordForms.Sent(hand, TripAbstractPrint.Of(trip, PageLanguage.Current.Tag), ending, context.RequestAborted)
            : Results.NotFound();
    }

    // For those who review: a visitor has no check to read, and is told so as by a page that does not exist.
    private static async Task<IResult> Check(HttpContext context, Guid id, string ending, ShowTrip show, Handout hand) =>
        hand.Texts.Contains(ending) && await show.Ask(id, context.Actor(), context.RequestAborted) is { Check.Count: > 0 } trip
            ? await RecordForms.Sent(hand, TripCheckPrint.Of(trip, PageLanguage.Current.Tag), ending, context.RequestAborted)
            : Results.NotFound();

    private static async Task<IResult> Table(HttpContext context, string ending, string? agency, string? place, string? q, string? adoption, BrowseRecommendations browse, Handout hand)
    {
        if (!hand.Tables.Contains(ending))
        {
            return Results.NotFound();
        }

        var found = await browse.Ask(new TripSearch(agency, place, q, Pages.Recommendations.IndexModel.Adopted(adoption), 1, MostRows), context.Actor(), context.RequestAborted);
        return await RecordForms.Sent(hand, AdoptionTablePrint.Of(found.Rows.Rows, PageLanguage.Current.Tag), ending, context.RequestAborted);
    }
}
