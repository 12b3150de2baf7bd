using Guankao.Publishing;
using Guankao.Web.Pages.Commitments;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Search;

/// <summary>Search over promises and reports, with the words where they stand.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(SearchPages pages) : PageModel
{
    /// <summary>What was asked.</summary>
    public CommitmentSearch Search { get; private set; } = new();

    /// <summary>What was found; null before anything was asked.</summary>
    public SearchResults? Results { get; private set; }

    /// <summary>Searches.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Search = SearchAddress.Read(Request.Query);
        Results = Search.Words is null ? null : await pages.Ask(Search, cancel);
    }

    /// <summary>The same search changed a little.</summary>
    public static string Address(CommitmentSearch search) => string.Concat(Links.Search, SearchAddress.Of(search).AsSpan(Links.Commitments.All.Length));
}
