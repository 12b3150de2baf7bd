using Guankao.Publishing;
using Guankao.Web.Doors;
using Guankao.Web.Pages.Commitments;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Search;

/// <summary>Search over promises, work items, reports, findings, trips and meetings, with the words where they stand.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(SearchPages pages, SuggestWords suggest) : PageModel
{
    /// <summary>What was asked.</summary>
    public CommitmentSearch Search { get; private set; } = new();

    /// <summary>Of which kind; null for all.</summary>
    public FoundKind? Kind { get; private set; }

    /// <summary>What was found; null before anything was asked.</summary>
    public SearchResults? Results { get; private set; }

    /// <summary>Words to choose from while typing.</summary>
    public IReadOnlyList<string> Suggestions { get; private set; } = [];

    /// <summary>Searches.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Search, Kind) = (SearchAddress.Read(Request.Query), KindOf(Request.Query["kind"]));
        Results = Search.Words is null ? null : await pages.Ask(Search, Kind, cancel);
        Suggestions = await suggest.Ask(cancel);
    }

    /// <summary>The same search changed a little.</summary>
    public string Address(CommitmentSearch search) => Address(search, Kind);

    /// <summary>The same search for another kind; a filter of commitments is left where the kind has none.</summary>
    public static string Address(CommitmentSearch search, FoundKind? kind)
    {
        var plain = kind is FoundKind.Finding or FoundKind.Trip or FoundKind.Meeting ? new CommitmentSearch(search.Words) : search;
        var query = SearchAddress.Of(plain)[Links.Commitments.All.Length..];
        return kind is { } only ? $"{Links.Search}{query}{(query.Length == 0 ? '?' : '&')}kind={Word(only)}" : Links.Search + query;
    }

    /// <summary>Where what was found is shown.</summary>
    public static string Address(FoundRecord found) => found.Kind switch
    {
        FoundKind.Trip => Links.Trips.Show(found.Id),
        FoundKind.Meeting => Links.Meetings.Show(found.Id),
        FoundKind.Milestone => Links.Commitments.Show(found.Id) + "#" + CommitmentMarks.Place(found.Place ?? 0),
        FoundKind.Report => Links.Commitments.Show(found.Id) + "#h-report",
        _ => Links.Commitments.Show(found.Id),
    };

    /// <summary>A kind as it stands in addresses.</summary>
    public static string Word(FoundKind kind) => kind switch
    {
        FoundKind.Commitment => "commitment",
        FoundKind.Milestone => "milestone",
        FoundKind.Report => "report",
        FoundKind.Finding => "finding",
        FoundKind.Trip => "trip",
        _ => "meeting",
    };

    private static FoundKind? KindOf(string? word) => Enum.GetValues<FoundKind>().Cast<FoundKind?>().FirstOrDefault(kind => Word(kind!.Value) == word);
}
