using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Lineage;

/// <summary>What a person writes when linking records or ending a link.</summary>
public sealed class LinkForm
{
    /// <summary>The other record, as kind and key.</summary>
    public string? Other { get; set; }

    /// <summary>True where this record is the source of the other.</summary>
    public bool Outward { get; set; }

    /// <summary>Words of the source.</summary>
    public string? Quote { get; set; }

    /// <summary>Which link is ended.</summary>
    public Guid Link { get; set; }

    /// <summary>By whom; asked only where there are no accounts.</summary>
    public string? Who { get; set; }

    /// <summary>On what ground.</summary>
    public string? Why { get; set; }
}

/// <summary>The way through one record: from its sources to what came of it; those who may link records and end links.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class ShowModel(TraceLineage trace, LinkRecordsHandler link, EndLinkHandler end, PermissionTable table) : PageModel
{
    private const int MostFound = 12;

    /// <summary>The way.</summary>
    public LineageWay Way { get; private set; } = null!;

    /// <summary>What is looked for to be linked.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What was found.</summary>
    public IReadOnlyList<RecordFace> Found { get; private set; } = [];

    /// <summary>What was written.</summary>
    public LinkForm Form { get; private set; } = new();

    /// <summary>Why it was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>True where the visitor may link.</summary>
    public bool Links => table.Might(HttpContext.Actor(), Deed.LinkRecords);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string kind, string key, string? q, CancellationToken cancel) =>
        await Shows(new RecordRef(kind, key), q, cancel) ? Page() : NotFound();

    /// <summary>Links another record.</summary>
    [Does(Deed.LinkRecords)]
    public async Task<IActionResult> OnPostLinkAsync(string kind, string key, string? q, LinkForm form, CancellationToken cancel)
    {
        var (here, actor) = (new RecordRef(kind, key), HttpContext.Actor());
        var other = form.Other?.Split('/', 2) is [var otherKind, var otherKey] ? new RecordRef(otherKind, otherKey) : new RecordRef(here.Kind, "");
        var (from, to) = form.Outward ? (here, other) : (other, here);
        return await Done(here, q, form, await link.Do(new LinkRecords(from, to, form.Quote ?? "", actor, actor.NameFor(form.Who), form.Why ?? ""), cancel), cancel);
    }

    /// <summary>Ends a link.</summary>
    [Does(Deed.LinkRecords)]
    public async Task<IActionResult> OnPostEndAsync(string kind, string key, LinkForm form, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        return await Done(new RecordRef(kind, key), null, form, await end.Do(new EndLink(form.Link, actor, actor.NameFor(form.Who), form.Why ?? ""), cancel), cancel);
    }

    private async Task<IActionResult> Done(RecordRef here, string? words, LinkForm form, Outcome<Guid> outcome, CancellationToken cancel)
    {
        if (outcome.Is(out _, out var refusal))
        {
            return new RedirectSeeOther(Web.Links.Lineage.Show(here));
        }

        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Shows(here, words, cancel) ? Page() : NotFound();
    }

    private async Task<bool> Shows(RecordRef record, string? words, CancellationToken cancel)
    {
        if (await trace.Ask(record, HttpContext.Actor(), cancel) is not { } way)
        {
            return false;
        }

        (Way, Words) = (way, words?.Trim() ?? "");
        Found = Links && Words.Length > 0 ? [.. (await trace.Find(Words, HttpContext.Actor(), MostFound, cancel)).Where(face => face.Record != record)] : [];
        return true;
    }
}
