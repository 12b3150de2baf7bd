using Guankao.Trips;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Recommendations;

/// <summary>The public list of what trips recommended and what came of each.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(BrowseRecommendations browse) : PageModel
{
    /// <summary>What was asked.</summary>
    public TripSearch Search { get; private set; } = new();

    /// <summary>What was found.</summary>
    public RecommendationListing Listing { get; private set; } = null!;

    /// <summary>True where the list is narrowed.</summary>
    public bool Narrowed => Search with { Page = 1 } != new TripSearch();

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(
        string? agency, string? place, string? q, string? adoption, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default)
    {
        Search = new TripSearch(agency, place, q?.Trim(), Adopted(adoption), number);
        Listing = await browse.Ask(Search, HttpContext.Actor(), cancel);
        Search = Search with { Page = Listing.Rows.Number };
    }

    /// <summary>The state that an address names; null where it names none.</summary>
    internal static Adoption? Adopted(string? word) => Enum.TryParse<Adoption>(word, ignoreCase: true, out var found) && Enum.IsDefined(found) ? found : null;
}
