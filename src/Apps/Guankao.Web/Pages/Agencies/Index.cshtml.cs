using Guankao.Publishing;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Agencies;

/// <summary>Every agency with what it owes, keeps and supports.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(ShowAgencies agencies) : PageModel
{
    /// <summary>Those that owe most first.</summary>
    public IReadOnlyList<AgencyStanding> Agencies { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Agencies = await agencies.Ask(cancel);

    /// <summary>A share of a whole in percent.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "–" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Round(100.0 * part / whole)}%");
}
