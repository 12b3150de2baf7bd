using System.Globalization;
using Guankao.Publishing;
using Guankao.Web.Language;
using Guankao.Web.Pages.Commitments;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Changes;

/// <summary>What changed since a day, with the reasons that were given.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(ShowChanges changes, TimeProvider time) : PageModel
{
    private const int Size = 30;
    private const int Days = 30;

    /// <summary>What is shown.</summary>
    public RecentChanges Seen { get; private set; } = null!;

    /// <summary>Filters.</summary>
    public CommitmentSearch Search { get; private set; } = new();

    /// <summary>Which page is shown, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Seen.Total + Size - 1) / Size);

    /// <summary>Shows it; without a day, of the last thirty.</summary>
    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default)
    {
        Search = SearchAddress.Read(Request.Query);
        Number = Math.Clamp(number, 1, 1_000);
        Seen = await changes.Ask(Since(Request.Query["since"], time), Search, Number, Size, cancel);
    }

    /// <summary>The address of another page of the same choice.</summary>
    public string Address(int page) => Links.Changes + QueryString.Create(
    [
        new("since", Day.Iso(Seen.Since)), .. Search.Agency is { } agency ? [new("agency", agency)] : Array.Empty<KeyValuePair<string, string?>>(),
        .. Search.Domain is { } domain ? [new("domain", domain)] : Array.Empty<KeyValuePair<string, string?>>(),
        new("page", page.ToString(CultureInfo.InvariantCulture)),
    ]);

    internal static DateOnly Since(string? asked, TimeProvider time) =>
        SinceDay.Read(asked) ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddHours(8)).AddDays(-Days);
}
