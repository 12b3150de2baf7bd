using Guankao.Identity;
using Guankao.Reporting;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Periods;

/// <summary>One period's past: when it was opened, ended and published, by whom and on what ground.</summary>
[Does(Deed.ReadInternal)]
public sealed class HistoryModel(PeriodHistory history) : PageModel
{
    /// <summary>What it went through.</summary>
    public PeriodPast Period { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await history.Ask(id, cancel) is not { } past)
        {
            return NotFound();
        }

        Period = past;
        return Page();
    }
}
