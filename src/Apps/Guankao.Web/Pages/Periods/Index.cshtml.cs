using Guankao.Publishing;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Periods;

/// <summary>Every period with its numbers, and the choice of two to lay side by side.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(ShowPeriods periods) : PageModel
{
    /// <summary>The latest first.</summary>
    public IReadOnlyList<PeriodNumbers> Periods { get; private set; } = [];

    /// <summary>Shows them; with two chosen, leads to their comparison.</summary>
    public async Task<IActionResult> OnGetAsync(DateOnly? before, DateOnly? after, CancellationToken cancel)
    {
        if (before is { } one && after is { } other)
        {
            return new RedirectSeeOther(Links.Periods.Compare(one < other ? one : other, one < other ? other : one));
        }

        Periods = await periods.Ask(cancel);
        return Page();
    }
}
