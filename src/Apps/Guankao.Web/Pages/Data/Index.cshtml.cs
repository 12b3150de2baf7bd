using Guankao.Publishing;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Data;

/// <summary>What data there is to take away, and how.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(ShowPeriods periods) : PageModel
{
    /// <summary>Periods to take whole.</summary>
    public IReadOnlyList<PeriodNumbers> Periods { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Periods = await periods.Ask(cancel);
}
