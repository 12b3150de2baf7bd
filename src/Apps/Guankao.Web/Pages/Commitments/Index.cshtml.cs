using Guankao.Publishing;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Commitments;

/// <summary>The list of commitments; its address is its whole state.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(BrowseCommitments browse) : PageModel
{
    /// <summary>What was asked.</summary>
    public CommitmentSearch Search { get; private set; } = new();

    /// <summary>What was found.</summary>
    public CommitmentListing Listing { get; private set; } = null!;

    /// <summary>True where the list is narrowed by anything.</summary>
    public bool Narrowed => Search with { Sort = default, Descending = false, Page = 1, Size = 25 } != new CommitmentSearch();

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Search = SearchAddress.Read(Request.Query);
        Listing = await browse.Ask(Search, cancel);
    }

    /// <summary>The same list in another order; the column that already orders it turns round.</summary>
    public string Ordered(CommitmentSort sort) => Links.Commitments.List(Search with
    {
        Sort = sort, Page = 1, Descending = Search.Sort == sort ? !Search.Descending : sort == CommitmentSort.Findings,
    });

    /// <summary>What a screen reader says of a column's order.</summary>
    public string? Order(CommitmentSort sort) =>
        Search.Sort != sort ? null : Search.Descending ? "descending" : "ascending";
}
