using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Referrals;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Referrals;

/// <summary>Emergency looks, for the auditor.</summary>
[Does(Deed.ReadReferralLooks)]
public sealed class LooksModel(BrowseLooks browse) : PageModel
{
    /// <summary>The newest first.</summary>
    public Page<GlassLine> Rows { get; private set; } = new([], 1, 1, 0);

    /// <summary>Why nothing is shown.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows one page.</summary>
    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default)
    {
        if ((await browse.Ask(HttpContext.Actor(), number, cancel)).Is(out var rows, out var refusal))
        {
            Rows = rows;
        }

        Refusal = refusal;
    }
}
