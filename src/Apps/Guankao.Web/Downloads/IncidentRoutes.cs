using System.Globalization;
using System.Text;
using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Store;
using Guankao.Web.Doors;
using Guankao.Web.Language;
using Guankao.Web.OpenData;
using Guankao.Web.Parts;
using Guankao.Web.Resources;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Downloads;

/// <summary>What an incident gives besides pages: news of its board, photographs, alerts, tables, the after-action report, open data.</summary>
internal static class IncidentRoutes
{
    private const string CapType = "application/cap+xml; charset=utf-8";

    public static void MapIncidents(this IEndpointRouteBuilder routes)
    {
        var reads = new DoesAttribute(Deed.ReadIncidents);
        routes.MapGet("/desk/incidents/{id:guid}/live", Live).WithMetadata(reads).DisableHttpMetrics(); // Lasts as long as somebody looks.
        routes.MapGet("/desk/incidents/{id:guid}/photos/{photo:guid}", Photo).WithMetadata(reads);
        routes.MapGet("/desk/incidents/{id:guid}/after.{ending}", After).WithMetadata(reads);
        routes.MapGet("/desk/incidents/{id:guid}/meetings/{number:int}/minutes.{ending}", Minutes).WithMetadata(reads);
        routes.MapGet("/desk/incidents/{id:guid}/exchange.{ending}", Exchange).WithMetadata(new DoesAttribute(Deed.DivideWork));
        routes.MapGet("/data/v1/incidents.json", All).WithMetadata(new OpenToAllAttribute());
        routes.MapGet("/data/v1/incidents/{id:guid}.json", Picture).WithMetadata(new OpenToAllAttribute());
        routes.MapGet("/data/v1/incidents/{id:guid}.cap", Cap).WithMetadata(new OpenToAllAttribute());
    }

    // Written by hand: the text of a note is made once and sent to every board as it is.
    private static async Task Live(HttpContext context, Guid id, long? since, BoardFeed feed, BoardChanges changes)
    {
        if (await changes.Version(id, context.RequestAborted) is not { } version)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var from = long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : since ?? version;
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            // A node that goes down is left after a second, not after the browser's own three.
            await context.Response.WriteAsync("retry: 1000\n\n", context.RequestAborted);
            await foreach (var note in feed.Listen(id, from, context.RequestAborted))
            {
                await context.Response.WriteAsync(
                    note is null ? ": here\n\n" : string.Create(CultureInfo.InvariantCulture, $"id: {note.To}\nevent: news\ndata: {note.Text}\n\n"), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has gone.
        }
    }

    private static async Task<IResult> Photo(HttpContext context, Guid id, Guid photo, ShowSituation show)
    {
        if (await show.Photo(id, photo, context.RequestAborted) is not { } found)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "private, max-age=3600";
        return Results.File(found.Bytes, found.Format switch { "jpg" => "image/jpeg", "png" => "image/png", _ => "image/webp" });
    }

    private static async Task<IResult> After(HttpContext context, Guid id, string ending, WriteAfterAction write, Handout hand, IStringLocalizer<Texts> texts) =>
        hand.Texts.Contains(ending) && await write.Ask(id, context.RequestAborted) is { } report
            ? await Sent(hand, AfterActionPrint.Of(report, kind => ActWords.Of(kind, texts), PageLanguage.Current.Tag), ending, context.RequestAborted)
            : Results.NotFound();

    private static async Task<IResult> Minutes(HttpContext context, Guid id, int number, string ending, ShowCentreMeetings show, Handout hand) =>
        hand.Texts.Contains(ending) && await show.One(id, number, context.RequestAborted) is { } page
            ? await Sent(hand, CentreMeetingPrint.Of(page, PageLanguage.Current.Tag), ending, context.RequestAborted)
            : Results.NotFound();

    private static async Task<IResult> Exchange(HttpContext context, Guid id, string ending, ListSituations list, ShowPicture show, Handout hand)
    {
        if (ending == "cap")
        {
            return await show.Ask(id, context.RequestAborted) is { } picture ? Results.Bytes(AlertWriter.Of(picture), CapType, $"{picture.Incident.Id:N}.cap") : Results.NotFound();
        }

        return hand.Tables.Contains(ending) && await list.Ask(id, context.RequestAborted) is { } found
            ? await Sent(hand, NationalTable.Of(found.Incident, found.Rows, PageLanguage.Current.Tag), ending, context.RequestAborted)
            : Results.NotFound();
    }

    private static async Task<IResult> All(HttpContext context, BrowseIncidents browse)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return Text(Json.Of((await browse.Ask(false, context.RequestAborted)).Select(OpenIncidents.Of)));
    }

    private static async Task<IResult> Picture(HttpContext context, Guid id, ShowPicture show)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return await show.Ask(id, context.RequestAborted) is { Incident.Drill: false } picture ? Text(Json.Of(OpenIncidents.Of(picture))) : Results.NotFound();
    }

    private static async Task<IResult> Cap(HttpContext context, Guid id, ShowPicture show) =>
        await show.Ask(id, context.RequestAborted) is { Incident.Drill: false } picture ? Results.Bytes(AlertWriter.Of(picture), CapType) : Results.NotFound();

    private static IResult Text(string json) => Results.Text(json, "application/json; charset=utf-8");

    private static async Task<IResult> Sent(Handout hand, PrintedDocument document, string ending, CancellationToken cancellation) =>
        (await hand.Of(document, ending, cancellation)).Is(out var file, out var refusal)
            ? Results.File(file.Content, file.MediaType, file.Name)
            : Results.Text(PageLanguage.Current.Of(refusal.Sentence), "text/plain", Encoding.UTF8, StatusCodes.Status422UnprocessableEntity);
}
