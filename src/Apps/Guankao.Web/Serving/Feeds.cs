using System.Security.Cryptography;
using System.Text;
using Guankao.Publishing;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Language;
using Guankao.Web.Pages.Clock;
using Guankao.Web.Pages.Commitments;
using Guankao.Web.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Serving;

/// <summary>Due days as files that calendar programs fetch again and again.</summary>
internal static class Feeds
{
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet(Links.Feeds.Commitments, Commitments).WithMetadata(new OpenToAllAttribute());
        app.MapGet(Links.Feeds.Clock, Clock).WithMetadata(new OpenToAllAttribute());
        app.MapGet("/agencies/{name}.ics", AgencyFeed.Answer).WithMetadata(new OpenToAllAttribute());
        app.MapGet("/feeds/{secret}.ics", PersonalFeed.Answer).WithMetadata(new OpenToAllAttribute());
    }

    private static async Task<IResult> Commitments(
        HttpRequest request, DueDays days, IStringLocalizer<Texts> texts, TimeProvider time, CancellationToken cancel)
    {
        var search = SearchAddress.Read(request.Query);
        var owed = await days.Ask(search, cancel);
        var name = texts["feed.name", texts["site.name"].Value, search.Agency ?? search.Domain ?? texts["feed.all"].Value];
        return File(new CalendarFeed(name, [.. owed.Select(day => day.ToEntry(Absolute(request, Links.Commitments.Show(day.Commitment))))]), time);
    }

    private static IResult Clock(HttpRequest request, RunningRules rules, IStringLocalizer<Texts> texts, TimeProvider time)
    {
        var language = PageLanguage.Current;
        if (!ClockForm.Read(request.Query).Compute(rules.Basis).Is(out var due, out var refusal))
        {
            return Results.Text(language.Of(refusal.Sentence), "text/plain", Encoding.UTF8, StatusCodes.Status400BadRequest);
        }

        var entry = new CalendarEntry(
            $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.QueryString.Value ?? "")))}@guankao",
            due.Date.Due, language.Of(due.Row.Text), string.Join('\n', due.Explain().Select(language.Of)),
            Absolute(request, Links.Clock.Ask + request.QueryString), due.Date.Warnings);
        return File(new CalendarFeed(texts["clock.title"], [entry]), time);
    }

    internal static string Absolute(HttpRequest request, string path) => $"{request.Scheme}://{request.Host}{path}";

    internal static IResult File(CalendarFeed feed, TimeProvider time) =>
        Results.Bytes(feed.Write(time.GetUtcNow().UtcDateTime), CalendarFeed.MediaType);
}
