using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Meetings;

/// <summary>The cadence monitor: what should have met in a year, what did not, and what documents say differently.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class SeriesModel(CadenceMonitor monitor, TimeProvider time) : PageModel
{
    // A city has some dozens; every round of the year stands on each row.
    private const int OnPage = 50;

    /// <summary>The year that is shown.</summary>
    public int Year { get; private set; }

    /// <summary>Every series, those that missed the most first.</summary>
    public IReadOnlyList<SeriesLine> All { get; private set; } = [];

    /// <summary>Those of the page that is shown.</summary>
    public Page<SeriesLine> Rows { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(int? year, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default)
    {
        Year = IndexModel.Gregorian(year) ?? HomeRules.DayOf(time.GetUtcNow().UtcDateTime).Year;
        All = await monitor.Ask(Year, cancel);
        number = Math.Clamp(number, 1, Math.Max(1, (All.Count + OnPage - 1) / OnPage));
        Rows = new Page<SeriesLine>([.. All.Skip((number - 1) * OnPage).Take(OnPage)], number, OnPage, All.Count);
    }
}
