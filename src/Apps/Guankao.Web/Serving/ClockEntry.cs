using Guankao.Clocks;
using Guankao.Publishing;
using Guankao.Rules;
using Guankao.Web.Language;
using Microsoft.AspNetCore.Http;

namespace Guankao.Web.Serving;

/// <summary>A clock that runs for an agency, as an entry of a calendar.</summary>
internal static class ClockEntry
{
    public static CalendarEntry Of(OpenClock clock, Basis basis, HttpRequest request)
    {
        var language = PageLanguage.Current;
        var row = basis.Rules.Find(clock.Rule, clock.City, clock.Run.Start.Day).Is(out var found, out _) ? found : null;
        return new CalendarEntry(
            $"{clock.Id:N}@guankao", clock.Due, row is null ? clock.Rule : language.Of(row.Text), row is null ? clock.Owner : $"{clock.Owner}\n{row.Article}",
            Feeds.Absolute(request, Page(clock)), clock.Warnings);
    }

    private static string Page(OpenClock clock) => clock.Subject.Kind switch
    {
        "trip" => Links.Trips.Show(clock.Subject.Id),
        "request" => Links.Desk.Requests,
        _ => $"{Links.Clock.For(clock.Rule, clock.City)}&start={clock.Run.Start.Day:yyyy-MM-dd}",
    };
}
