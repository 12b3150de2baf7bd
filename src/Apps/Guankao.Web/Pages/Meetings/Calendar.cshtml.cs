using Guankao.Meetings;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Meetings;

/// <summary>A year at a glance with its conflicts, or the meetings of a month with what speaks against their days.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class CalendarModel(MeetingCalendar calendar, TimeProvider time) : PageModel
{
    /// <summary>The year that is shown.</summary>
    public int Year { get; private set; }

    /// <summary>The month that is shown; null for the whole year.</summary>
    public int? Month { get; private set; }

    /// <summary>Its meetings; of a whole year those against which something speaks.</summary>
    public IReadOnlyList<CalendarEntry> Rows { get; private set; } = [];

    /// <summary>The months of the year.</summary>
    public IReadOnlyList<CalendarMonth> Months { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(int? year, int? month, CancellationToken cancel)
    {
        var today = HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        (Year, Month) = (IndexModel.Gregorian(year) ?? today.Year, month is >= 1 and <= 12 ? month : null);
        var whole = await calendar.Year(Year, cancel);
        (Months, Rows) = (whole.Months, Month is { } one ? await calendar.Ask(Year, one, cancel) : whole.Conflicts);
    }
}
