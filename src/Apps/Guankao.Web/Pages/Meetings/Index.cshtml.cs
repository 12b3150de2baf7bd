using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Meetings;

/// <summary>The meetings, the latest first.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(BrowseMeetings browse) : PageModel
{
    private const int FirstRocYear = 1911;

    /// <summary>What was asked.</summary>
    public MeetingSearch Search { get; private set; } = new();

    /// <summary>What was found.</summary>
    public Page<MeetingLine> Rows { get; private set; } = null!;

    /// <summary>True where the list is narrowed.</summary>
    public bool Narrowed => Search with { Page = 1 } != new MeetingSearch();

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(Guid? series, int? year, string? q, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default)
    {
        Search = new MeetingSearch(series, Gregorian(year), q?.Trim(), Page: number);
        Rows = await browse.Ask(Search, cancel);
        Search = Search with { Page = Rows.Number };
    }

    /// <summary>A year that a person wrote, of either calendar.</summary>
    internal static int? Gregorian(int? year) => year is > 0 and < 490 ? year + FirstRocYear : year is > FirstRocYear and < 2400 ? year : null;
}
