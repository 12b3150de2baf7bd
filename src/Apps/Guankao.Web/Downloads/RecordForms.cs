using System.Text;
using Guankao.Documents.Writing;
using Guankao.Grants;
using Guankao.Hosting;
using Guankao.Meetings;
using Guankao.Publishing.Forms;
using Guankao.Web.Doors;
using Guankao.Web.Language;
using Guankao.Web.Pages.Meetings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Guankao.Web.Downloads;

/// <summary>The official tables of grant plans and of rulings as files: the page's own address with an ending.</summary>
internal static class RecordForms
{
    private const int MostRows = 10_000;

    public static void MapRecordForms(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/grants/{id:guid}.{ending}", Plan).WithMetadata(new OpenToAllAttribute());
        routes.MapGet("/meetings/{id:guid}.{ending}", Meeting).WithMetadata(new OpenToAllAttribute());
        routes.MapGet("/meetings/rulings.{ending}", Rulings).WithMetadata(new OpenToAllAttribute());
    }

    private static async Task<IResult> Plan(HttpContext context, Guid id, string ending, ShowPlan show, Handout hand) =>
        hand.Tables.Contains(ending) && await show.Ask(id, context.RequestAborted) is { } plan
            ? await Sent(hand, GrantForms.Tables(plan, ending, PageLanguage.Current.Tag), ending, context.RequestAborted)
            : Results.NotFound();

    private static async Task<IResult> Meeting(HttpContext context, Guid id, string ending, ShowMeeting show, Handout hand) =>
        hand.Tables.Contains(ending) && await show.Ask(id, context.Actor(), context.RequestAborted) is { Resolutions.Count: > 0 } meeting
            ? await Sent(hand, RulingTablePrint.Of(RulingForms.Of(meeting), PageLanguage.Current.Tag), ending, context.RequestAborted)
            : Results.NotFound();

    private static async Task<IResult> Rulings(HttpContext context, string ending, Guid? series, string? q, string? standing, string? lead, BrowseResolutions browse, Handout hand)
    {
        if (!hand.Tables.Contains(ending))
        {
            return Results.NotFound();
        }

        var found = await browse.Ask(RulingsModel.Asked(series, q, standing, lead, 1) with { Size = MostRows }, context.Actor(), context.RequestAborted);
        return await Sent(hand, RulingTablePrint.Of(RulingForms.Of(found.Rows.Rows), PageLanguage.Current.Tag), ending, context.RequestAborted);
    }

    internal static async Task<IResult> Sent(Handout hand, PrintedDocument document, string ending, CancellationToken cancellation) =>
        (await hand.Of(document, ending, cancellation)).Is(out var file, out var refusal)
            ? Results.File(file.Content, file.MediaType, file.Name)
            : Results.Text(PageLanguage.Current.Of(refusal.Sentence), "text/plain", Encoding.UTF8, StatusCodes.Status422UnprocessableEntity);
}
