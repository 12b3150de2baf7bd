using Guankao.Meetings;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Meetings;

/// <summary>Rulings and resolutions and what came of each, in the published vocabulary.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class RulingsModel(BrowseResolutions browse) : PageModel
{
    /// <summary>What was asked.</summary>
    public MeetingSearch Search { get; private set; } = new();

    /// <summary>What was found.</summary>
    public ResolutionListing Listing { get; private set; } = null!;

    /// <summary>True where the list is narrowed.</summary>
    public bool Narrowed => Search with { Page = 1 } != new MeetingSearch();

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(Guid? series, string? q, string? standing, string? lead, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default)
    {
        Search = Asked(series, q, standing, lead, number);
        Listing = await browse.Ask(Search, HttpContext.Actor(), cancel);
        Search = Search with { Page = Listing.Rows.Number };
    }

    /// <summary>What an address asks for; a word that nobody understands is left aside.</summary>
    internal static MeetingSearch Asked(Guid? series, string? q, string? standing, string? lead, int number) => new(
        series, null, q?.Trim(), Enum.TryParse<ResolutionStanding>(standing, ignoreCase: true, out var found) && Enum.IsDefined(found) ? found : null, lead, number);
}
