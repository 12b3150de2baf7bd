using Guankao.Clocks;
using Guankao.Publishing;
using Guankao.Rules;
using Guankao.Web.Resources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Serving;

/// <summary>The public calendar of one agency: the work items it leads and the clocks of its trips.</summary>
internal static class AgencyFeed
{
    // Trips are public, and so are their deadlines; what other clocks are about may not be.
    private const string Public = "trip";

    public static async Task<IResult> Answer(
        HttpRequest request, string name, DueDays days, BrowseClocks clocks, ShowAgencies agencies, RunningRules rules,
        IStringLocalizer<Texts> texts, TimeProvider time, CancellationToken cancel)
    {
        var owed = await days.Ask(new CommitmentSearch(Agency: name), cancel);
        var running = await clocks.OwnedBy([name], Public, DueDays.Most, cancel);
        if (owed.Count + running.Count == 0 && await agencies.Ask(name, HomeRules.DayOf(time.GetUtcNow().UtcDateTime), cancel) is null)
        {
            return Results.NotFound();
        }

        return Feeds.File(
            new CalendarFeed(texts["feed.name", texts["site.name"].Value, name],
            [
                .. owed.Select(day => day.ToEntry(Feeds.Absolute(request, Links.Commitments.Show(day.Commitment)))),
                .. running.Select(clock => ClockEntry.Of(clock, rules.Basis, request)),
            ]),
            time);
    }
}
