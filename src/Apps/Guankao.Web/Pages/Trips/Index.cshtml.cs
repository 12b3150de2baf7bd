using Guankao.Trips;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Trips;

/// <summary>The trips; asked with a place, a body or a theme, it says whether the city has been there before.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(BrowseTrips browse, BrowseRecommendations recommendations) : PageModel
{
    /// <summary>What was asked.</summary>
    public TripSearch Search { get; private set; } = new();

    /// <summary>What was found.</summary>
    public TripListing Listing { get; private set; } = null!;

    /// <summary>What became of what the trips found recommended; null where nobody asked about a place, a body or a theme.</summary>
    public RecommendationListing? Came { get; private set; }

    /// <summary>True where the list is narrowed.</summary>
    public bool Narrowed => Search with { Page = 1 } != new TripSearch();

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(string? agency, string? place, string? q, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default)
    {
        Search = new TripSearch(agency, place, q?.Trim(), Page: number);
        Listing = await browse.Ask(Search, HttpContext.Actor(), cancel);
        Came = Search is { Place: null or "", Text: null or "" } ? null : await recommendations.OfTrips(Search with { Page = 1 }, HttpContext.Actor(), cancel);
        Search = Search with { Page = Listing.Rows.Number };
    }
}
