using Guankao.Publishing;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Agencies;

/// <summary>One agency: what it owes, what slipped, what comes next and whom it waits for.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class ShowModel(ShowAgencies agencies, TimeProvider time) : PageModel
{
    /// <summary>What is shown.</summary>
    public AgencyPage Agency { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddHours(8));
        if (await agencies.Ask(name, today, cancel) is not { } found)
        {
            return NotFound();
        }

        Agency = found;
        return Page();
    }
}
