using System.Text;
using Guankao.Desk;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Publishing.Forms;
using Guankao.Web.Doors;
using Guankao.Web.Language;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Downloads;

/// <summary>Addresses under which the table of a period, with all that somebody may write, is a file.</summary>
internal static class FillRoutes
{
    public static void MapTablesToFill(this IEndpointRouteBuilder routes) => routes.MapGet(
        "/desk/fill/{period:guid}.{ending}",
        (RequestDelegate)(async context => await (await Make(context)).ExecuteAsync(context))).WithMetadata(new DoesAttribute(Deed.WriteReport));

    private static async Task<IResult> Make(HttpContext context)
    {
        var services = context.RequestServices;
        var (ending, hand) = ((string)context.GetRouteValue("ending")!, services.GetRequiredService<Handout>());
        if (!hand.Tables.Contains(ending))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        var period = Guid.Parse((string)context.GetRouteValue("period")!);
        if (!(await services.GetRequiredService<ReportTableToFill>().Ask(context.Actor(), period, context.RequestAborted)).Is(out var form, out var refusal)
            || !(await hand.Of(PolicyTablePrint.Of(form), ending, context.RequestAborted)).Is(out var file, out refusal))
        {
            return Results.Text(PageLanguage.Current.Of(refusal.Sentence), "text/plain", Encoding.UTF8, StatusCodes.Status422UnprocessableEntity);
        }

        return Results.File(file.Content, file.MediaType, file.Name);
    }
}
