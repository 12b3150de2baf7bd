using Guankao.Grants;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Grants;

/// <summary>One plan: its money against the share, posts, centres, and what became of its duties.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class ShowModel(ShowPlan show) : PageModel
{
    /// <summary>The plan.</summary>
    public PlanDetail Plan { get; private set; } = null!;

    /// <summary>All lines together.</summary>
    public BudgetFigures Sum => Plan.Terms.Lines.Aggregate(BudgetFigures.None, (sum, line) => sum + line.Money);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, cancel) is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        return Page();
    }
}
