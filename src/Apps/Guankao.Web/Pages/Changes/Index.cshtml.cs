using Guankao.Publishing;
using Guankao.Web.Pages.Commitments;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Changes;

/// <summary>What changed since a day, with the reasons that were given.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(ShowChanges changes, TimeProvider time) : PageModel
{
    private const int Most = 60;
    private const int Days = 30;

    /// <summary>What is shown.</summary>
    public RecentChanges Seen { get; private set; } = null!;

    /// <summary>Filters.</summary>
    public CommitmentSearch Search { get; private set; } = new();

    /// <summary>Shows it; without a day, of the last thirty.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Search = SearchAddress.Read(Request.Query);
        Seen = await changes.Ask(Since(Request.Query["since"], time), Search, Most, cancel);
    }

    internal static DateOnly Since(string? asked, TimeProvider time) =>
        SinceDay.Read(asked) ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddHours(8)).AddDays(-Days);
}
