using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Incidents;

/// <summary>The after-action report, written from the acts.</summary>
[Does(Deed.ReadIncidents)]
public sealed class AfterModel(WriteAfterAction write) : PageModel
{
    /// <summary>The report.</summary>
    public AfterAction Report { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Report = (await write.Ask(id, cancel))!;
        return Report is null ? NotFound() : Page();
    }
}
