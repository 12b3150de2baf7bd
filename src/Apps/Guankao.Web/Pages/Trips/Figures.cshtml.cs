using Guankao.Trips;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Trips;

/// <summary>Figures of bodies met on trips, to compare with, each with the exchange rate that its report implies.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class FiguresModel(BrowseFigures browse) : PageModel
{
    /// <summary>Which measure, currency and words are wanted.</summary>
    public (string Measure, string Currency, string Words) Wanted { get; private set; }

    /// <summary>What was found.</summary>
    public FigureListing Listing { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(string? measure, string? currency, string? q, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default)
    {
        Wanted = (measure ?? "", currency ?? "", q?.Trim() ?? "");
        Listing = await browse.Ask(Wanted.Measure, Wanted.Currency, Wanted.Words, number, HttpContext.Actor(), cancel);
    }
}
