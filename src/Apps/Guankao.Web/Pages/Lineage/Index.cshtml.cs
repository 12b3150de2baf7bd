using Guankao.Lineage;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Lineage;

/// <summary>Looks for a record whose way is to be drawn, and shows the latest links.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(TraceLineage trace) : PageModel
{
    private const int Most = 20;
    private const int LongestWords = 100;

    /// <summary>What is looked for.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What was found.</summary>
    public IReadOnlyList<RecordFace> Found { get; private set; } = [];

    /// <summary>Links that people made, latest first.</summary>
    public IReadOnlyList<(RecordLink Link, RecordFace From, RecordFace To)> Latest { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(string? q, CancellationToken cancel)
    {
        Words = q is { Length: > LongestWords } ? q[..LongestWords] : q ?? "";
        Found = await trace.Find(Words, HttpContext.Actor(), Most, cancel);
        Latest = await trace.Latest(HttpContext.Actor(), Most, cancel);
    }
}
