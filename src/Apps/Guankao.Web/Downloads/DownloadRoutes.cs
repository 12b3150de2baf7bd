using System.Text;
using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Publishing;
using Guankao.Publishing.Forms;
using Guankao.Reporting;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Language;
using Guankao.Web.Pages.Commitments;
using Guankao.Web.Pages.Drop;
using Guankao.Web.Parts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Downloads;

/// <summary>Addresses under which pages are files: the page's own address with an ending.</summary>
internal static class DownloadRoutes
{
    /// <summary>The ending under which a draft is for machines, with every correction.</summary>
    internal const string Json = "json";

    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/drop/{token:length(32)}.{ending}", hand => [.. hand.Tables, Json], Draft).WithMetadata(new DoesAttribute(Deed.RepairDocument));
        Map(routes, "/commitments.{ending}", hand => hand.Tables, List).WithMetadata(new OpenToAllAttribute());
        Map(routes, "/commitments/{id:guid}.{ending}", hand => hand.Texts, Commitment).WithMetadata(new OpenToAllAttribute());
    }

    /// <summary>Attachments are handed out as files, never shown inside a page of ours.</summary>
    public static void MapEvidence(this IEndpointRouteBuilder routes) => routes.MapGet(
        "/desk/reports/{duty:guid}/evidence/{file:guid}", async (HttpContext context, Guid duty, Guid file, OpenEvidence open, CancellationToken cancel) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return (await open.Ask(context.Actor(), duty, file, cancel)).Is(out var found, out _)
                ? Results.File(found.Bytes, "application/octet-stream", found.Name) : Results.NotFound();
        }).WithMetadata(new DoesAttribute(Deed.ReadInternal));

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder routes, string pattern, Func<Handout, IReadOnlyList<string>> offered,
        Func<HttpContext, string, Task<IResult>> make) =>
        routes.MapGet(pattern, (RequestDelegate)(async context =>
        {
            var ending = (string)context.GetRouteValue("ending")!;
            var known = offered(context.RequestServices.GetRequiredService<Handout>()).Contains(ending);
            var result = known ? await make(context, ending) : Results.NotFound();
            await result.ExecuteAsync(context);
        }));

    private static async Task<IResult> Draft(HttpContext context, string ending)
    {
        if (await context.RequestServices.GetRequiredService<DraftShelf>().Find((string)context.GetRouteValue("token")!, context.Actor().Id, context.RequestAborted) is not { } kept)
        {
            return Results.LocalRedirect(Links.Drop.File + "?refused=" + DropRefusals.Forgotten.Code);
        }

        context.Response.Headers.CacheControl = "no-store";

        if (ending == Json)
        {
            using var written = new MemoryStream();
            PolicyTableJson.Write(kept.Draft, written);
            return Results.File(written.ToArray(), "application/json", Path.ChangeExtension(kept.Draft.Document.Name, Json));
        }

        // A file that is dropped again must hold the table alone; paper also takes what was mended and what to ask.
        return OutputFormats.Parse(ending) is { } format
            ? Sent(PolicyTablePrint.Write(DraftForms.Table(kept.Draft), format))
            : await Sent(context, RepairedTablePrint.Of(DraftForms.Repaired(kept.Draft), PageLanguage.Current.Tag), ending);
    }

    private static async Task<IResult> List(HttpContext context, string ending)
    {
        var browse = context.RequestServices.GetRequiredService<BrowseCommitments>();
        var search = SearchAddress.Read(context.Request.Query);
        if (!(await WholeList.Of(browse, search, context.RequestAborted)).Is(out var rows, out var refusal))
        {
            return Sent((Outcome<PrintedFile>)refusal);
        }

        var said = search with { Finding = search.Finding is { } code ? FindingWords.Of(code) : null };
        return await Sent(context, CommitmentListPrint.Of(rows, said, PageLanguage.Current.Tag), ending);
    }

    private static async Task<IResult> Commitment(HttpContext context, string ending)
    {
        var id = Guid.Parse((string)context.GetRouteValue("id")!);
        if (await context.RequestServices.GetRequiredService<ShowCommitment>().Ask(id, context.RequestAborted) is not { } found)
        {
            return Results.NotFound();
        }

        return await Sent(context, CommitmentPagePrint.Of(found, PrintedHistory.Words(PageLanguage.Current.Code), PageLanguage.Current.Tag), ending);
    }

    private static async Task<IResult> Sent(HttpContext context, PrintedDocument document, string ending) =>
        Sent(await context.RequestServices.GetRequiredService<Handout>().Of(document, ending, context.RequestAborted));

    private static IResult Sent(Outcome<PrintedFile> made) => made.Is(out var file, out var refusal)
        ? Results.File(file.Content, file.MediaType, file.Name)
        : Results.Text(PageLanguage.Current.Of(refusal.Sentence), "text/plain", Encoding.UTF8, StatusCodes.Status422UnprocessableEntity);
}
