using Guankao.Identity;
using Guankao.Referrals;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Referrals;

/// <summary>The referrals of one's own bodies, what is due first at the top.</summary>
[Does(Deed.ReadReferrals)]
public sealed class IndexModel(BrowseReferrals browse) : PageModel
{
    /// <summary>Which of them.</summary>
    public ReferralView View { get; private set; }

    /// <summary>What was found.</summary>
    public ReferralListing Listing { get; private set; } = null!;

    /// <summary>Shows one page.</summary>
    public async Task OnGetAsync(string? view, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default)
    {
        View = Enum.TryParse<ReferralView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : ReferralView.Leading;
        Listing = await browse.Ask(HttpContext.Actor(), View, number, cancel);
    }
}
