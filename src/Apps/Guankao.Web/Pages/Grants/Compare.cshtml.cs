using Guankao.Grants;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Grants;

/// <summary>Two versions, years or generations of a plan, line by line.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class CompareModel(ComparePlans compare) : PageModel
{
    /// <summary>The comparison.</summary>
    public PlanComparison Plans { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid before, Guid after, CancellationToken cancel)
    {
        Plans = (await compare.Ask(before, after, cancel))!;
        return Plans is null || before == after ? NotFound() : Page();
    }
}
