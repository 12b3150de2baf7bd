using System.Globalization;
using System.Text;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Language;
using Guankao.Web.Pages.Drop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Downloads;

/// <summary>Addresses under which the repaired tables of a dropped document are files.</summary>
internal static class TableRoutes
{
    /// <summary>What <c>?form=</c> says where the official form is asked for rather than the table as it is.</summary>
    internal const string Official = "official";

    public static void MapTableDownloads(this IEndpointRouteBuilder routes) => routes.MapGet(
        "/drop/{token:length(32)}/tables/{number:int}.{ending}",
        (RequestDelegate)(async context => await (await Make(context)).ExecuteAsync(context))).WithMetadata(new DoesAttribute(Deed.RepairDocument));

    private static async Task<IResult> Make(HttpContext context)
    {
        var services = context.RequestServices;
        var (token, ending) = ((string)context.GetRouteValue("token")!, (string)context.GetRouteValue("ending")!);
        if (await services.GetRequiredService<TablesShelf>().Find(token, context.Actor().Id, context.RequestAborted) is not { } kept)
        {
            return Results.LocalRedirect(Links.Drop.File + "?refused=" + DropRefusals.Forgotten.Code);
        }

        var number = int.Parse((string)context.GetRouteValue("number")!, CultureInfo.InvariantCulture);
        var hand = services.GetRequiredService<Handout>();
        if (number < 1 || number > kept.Read.Tables.Count || !(ending == DownloadRoutes.Json || hand.Tables.Contains(ending)))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        var table = kept.Read.Tables[number - 1];
        if (ending == DownloadRoutes.Json)
        {
            using var written = new MemoryStream();
            DocumentTablesJson.WriteTable(table, kept.Open.Of(table), written);
            return Results.File(written.ToArray(), "application/json", Path.ChangeExtension(kept.Read.Document.Name, DownloadRoutes.Json));
        }

        var language = PageLanguage.Current.Tag;
        var print = context.Request.Query["form"] == Official ? TableForms.Official(table, language) : TablePrints.Of(table, kept.Read.Document.Name, language);
        if (print is null)
        {
            return Results.NotFound();
        }

        return (await hand.Of(print, ending, context.RequestAborted)).Is(out var file, out var refusal)
            ? Results.File(file.Content, file.MediaType, file.Name)
            : Results.Text(PageLanguage.Current.Of(refusal.Sentence), "text/plain", Encoding.UTF8, StatusCodes.Status422UnprocessableEntity);
    }
}
