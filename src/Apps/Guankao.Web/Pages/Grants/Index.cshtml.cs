using Guankao.Grants;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Grants;

/// <summary>The plans, latest year first.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(BrowsePlans browse) : PageModel
{
    /// <summary>One page of them.</summary>
    public Page<PlanLine> Rows { get; private set; } = null!;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default) =>
        Rows = await browse.Ask(number, cancel);
}
