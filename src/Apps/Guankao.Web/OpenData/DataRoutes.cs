using System.Globalization;
using System.Text;
using Guankao.Publishing;
using Guankao.Publishing.OpenData;
using Guankao.Store;

using Guankao.Web.Doors;
using Guankao.Web.Pages.Commitments;
using Guankao.Web.Resources;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.OpenData;

/// <summary>Addresses that give data, feeds and drawings instead of pages. All of them are published and kept like pages.</summary>
internal static class DataRoutes
{
    private const string JsonType = "application/json; charset=utf-8";

    public static void MapOpenData(this IEndpointRouteBuilder routes)
    {
        Published(routes, "/data/v1/commitments.json", Commitments);
        Published(routes, "/data/v1/commitments/{id:guid}.json", Commitment);
        Published(routes, "/data/v1/periods/{day:datetime}.zip", Period);
        Published(routes, "/data/v1/openapi.json", (HttpRequest request) => Results.Text(OpenApiDocument.Of(Root(request)), JsonType));
        Published(routes, "/data/v1/schema.json", () => Results.Text(OpenApiDocument.Schema(), JsonType));
        Published(routes, "/data/v1/vocabulary.json", (HttpRequest request) => Results.Text(ResolutionVocabulary.JsonLd(Root(request)), "application/ld+json; charset=utf-8"));
        Published(routes, "/changes.atom", Changes);
        Published(routes, "/pictures/{key}.svg", Drawing);
        Published(routes, "/sitemap.xml", (HttpRequest request) => Results.Text(SiteMap.Xml(Root(request)), "application/xml; charset=utf-8"));
        routes.MapGet("/data/v1/commitments.csv", Csv).WithMetadata(new OpenToAllAttribute());
        routes.MapGet("/robots.txt", (HttpRequest request) => Results.Text($"User-agent: *\nDisallow: /drop\nSitemap: {Root(request)}/sitemap.xml\n")).WithMetadata(new OpenToAllAttribute());
    }

    private static void Published(IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapGet(pattern, handler).CacheOutput(PublishedPages.Policy).WithMetadata(new OpenToAllAttribute());

    private static async Task<IResult> Commitments(HttpRequest request, OpenLedger open, string? cursor, int? limit, CancellationToken cancel)
    {
        request.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        var page = await open.Page(SearchAddress.Read(request.Query), cursor, limit ?? 100, cancel);
        return Results.Text(Json.Of(page), JsonType);
    }

    private static async Task<IResult> Commitment(Guid id, HttpContext context, OpenLedger open, CancellationToken cancel)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return await open.Show(id, cancel) is { } found ? Results.Text(Json.Of(found), JsonType) : Results.NotFound();
    }

    private static async Task<IResult> Period(DateTime day, PeriodArchive archive, CancellationToken cancel) =>
        await archive.Of(DateOnly.FromDateTime(day), cancel) is { } file
            ? Results.File(file, "application/zip", string.Create(CultureInfo.InvariantCulture, $"guankao-{day:yyyy-MM-dd}.zip"))
            : Results.NotFound();

    // Written row by row: a million of them never stand in memory together.
    private static async Task Csv(HttpContext context, OpenLedger open, PublishedStamp stamp)
    {
        var response = context.Response;
        var tag = $"\"{await stamp.Now(context.RequestAborted)}-1\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "public, no-cache";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"guankao-commitments.csv\"";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16);
        await writer.WriteAsync(OpenCsv.Head);
        await foreach (var row in open.All(SearchAddress.Read(context.Request.Query), context.RequestAborted))
        {
            await writer.WriteAsync(OpenCsv.Row(row));
        }
    }

    private static async Task<IResult> Changes(HttpRequest request, ShowChanges changes, IStringLocalizer<Texts> texts, TimeProvider time, CancellationToken cancel)
    {
        var seen = await changes.Ask(Pages.Changes.IndexModel.Since(request.Query["since"], time), SearchAddress.Read(request.Query), 1, 100, cancel);
        return Results.Bytes(AtomFeed.Of(seen, Root(request), request.QueryString.Value ?? "", texts), "application/atom+xml; charset=utf-8");
    }

    private static async Task<IResult> Drawing(string key, ShowPictures pictures, IStringLocalizer<Texts> texts, CancellationToken cancel) =>
        (await Pages.Pictures.IndexModel.All(pictures, texts, cancel)).FirstOrDefault(picture => picture.Key == key) is { } found
            ? Results.File(Encoding.UTF8.GetBytes(found.Drawing.ToFile()), "image/svg+xml", key + ".svg")
            : Results.NotFound();

    private static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
