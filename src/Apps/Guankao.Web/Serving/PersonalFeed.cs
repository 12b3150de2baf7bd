using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Commitments;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Publishing;
using Guankao.Reporting;
using Guankao.Rules;
using Guankao.Web.Resources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Serving;

/// <summary>
/// What waits for one person, for a calendar program that cannot sign in: the secret in the address is the key, and it opens
/// nothing but this.
/// </summary>
internal sealed class PersonalFeed(
    BrowseDuties duties, PendingRequests requests, BrowseClocks clocks, RunningRules rules, IStringLocalizer<Texts> texts, IStringLocalizer<DeskTexts> desk)
{
    // A secret is 43 characters; what is far longer was not made here and is not worth hashing.
    private const int Longest = 64;

    public static async Task<IResult> Answer(
        HttpRequest request, string secret, OwnFeed feed, PersonalFeed own, GuankaoSettings settings, TimeProvider time, CancellationToken cancel)
    {
        // Neither a cache on the way nor a page elsewhere may come to hold it.
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        request.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
        return secret.Length <= Longest && await feed.Ask(secret, settings.City, cancel) is { } actor
            ? Feeds.File(await own.Of(actor, request, cancel), time)
            : Results.NotFound();
    }

    private async Task<CalendarFeed> Of(Actor actor, HttpRequest request, CancellationToken cancel)
    {
        var agencies = actor.Posts.Select(post => post.Agency).OfType<string>().Distinct().ToList();
        var running = await clocks.OwnedBy(agencies, null, DueDays.Most, cancel);
        return new CalendarFeed(texts["feed.name", texts["site.name"].Value, actor.Name],
        [
            .. (await duties.Ask(actor, DutyView.MyTurn, 1, DueDays.Most, cancel)).Rows.Select(duty => new CalendarEntry(
                $"{duty.Id:N}@guankao", Moment.EndOf(duty.Due), $"{texts[$"feed.task.{Task(duty.State)}"]} {Titled(duty.Number, duty.Parties.Title)}",
                $"{duty.Parties.Lead}\n{duty.Period}", Feeds.Absolute(request, Links.Desk.Report(duty.Id)), [])),
            .. (await requests.Ask(actor, cancel)).Where(row => row.DecideBy is not null).Select(row => new CalendarEntry(
                $"{row.Id:N}@guankao", Moment.EndOf(row.DecideBy!.Value), $"{desk[$"life.kind.{row.Kind}"]} {row.Title}",
                $"{row.Agency}\n{row.Basis}", Feeds.Absolute(request, Links.Desk.Requests), [])),
            .. running.Select(clock => ClockEntry.Of(clock, rules.Basis, request)),
        ]);
    }

    private static string Task(DutyState state) => state switch
    {
        DutyState.Submitted => "Approve",
        DutyState.Approved => "Review",
        _ => "Write",
    };

    private static string Titled(int? number, string title) => number is { } known ? $"{known}、{title}" : title;
}
