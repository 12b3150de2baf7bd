using Guankao.Meetings;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Meetings;

/// <summary>The meetings of a month with what speaks against their days.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class CalendarModel(MeetingCalendar calendar, TimeProvider time) : PageModel
{
    /// <summary>The year that is shown.</summary>
    public int Year { get; private set; }

    /// <summary>The month that is shown.</summary>
    public int Month { get; private set; }

    /// <summary>Its meetings.</summary>
    public IReadOnlyList<CalendarEntry> Rows { get; private set; } = [];

    /// <summary>How many meetings each month of the year has.</summary>
    public IReadOnlyDictionary<int, int> Months { get; private set; } = new Dictionary<int, int>();

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(int? year, int? month, CancellationToken cancel)
    {
        var today = HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        (Year, Month) = (IndexModel.Gregorian(year) ?? today.Year, month is >= 1 and <= 12 ? month.Value : today.Month);
        Rows = await calendar.Ask(Year, Month, cancel);
        Months = await calendar.Months(Year, cancel);
    }
}
