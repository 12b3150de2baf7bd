using Guankao.Meetings;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Meetings;

/// <summary>The cadence monitor: what should have met in a year, what did not, and what documents say differently.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class SeriesModel(CadenceMonitor monitor, TimeProvider time) : PageModel
{
    /// <summary>The year that is shown.</summary>
    public int Year { get; private set; }

    /// <summary>Every series, those that missed the most first.</summary>
    public IReadOnlyList<SeriesLine> Rows { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(int? year, CancellationToken cancel)
    {
        Year = IndexModel.Gregorian(year) ?? HomeRules.DayOf(time.GetUtcNow().UtcDateTime).Year;
        Rows = await monitor.Ask(Year, cancel);
    }
}
