using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Life;

/// <summary>The life of one commitment: what moved, what is asked, what blocks it, where it came from, and what one may do.</summary>
[Does(Deed.ReadInternal)]
public sealed partial class IndexModel(ShowCommitmentLife show, PendingRequests pending, HomeRules rules, TimeProvider time) : PageModel
{
    /// <summary>What happened and what may be done.</summary>
    public CommitmentLifePage Shown { get; private set; } = null!;

    /// <summary>Requests that this person may decide.</summary>
    public IReadOnlyList<Guid> ToDecide { get; private set; } = [];

    /// <summary>What was written.</summary>
    public LifeForm Form { get; private set; } = new();

    /// <summary>Which form was written; its part of the page stays open.</summary>
    public string? Open { get; private set; }

    /// <summary>Why the last act was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The agencies of this person that have a part in it.</summary>
    public IEnumerable<string> Mine => Shown.Parties.Agencies.Intersect(HttpContext.Actor().Agencies);

    /// <summary>True where this person may do it now.</summary>
    public bool May(Deed deed) => Shown.Deeds.Contains(deed);

    /// <summary>What a list of the rules offers.</summary>
    public IReadOnlyList<RuleOption> Offered(string list) =>
        rules.Find(list, HomeRules.DayOf(time.GetUtcNow().UtcDateTime)).Is(out var row, out _) ? row.Options : [];

    /// <summary>Everything that some outcome demands, once each, with the outcomes that demand it.</summary>
    public IReadOnlyList<RuleOption> Proofs =>
    [
        .. Offered("tracking.close-outcomes").SelectMany(outcome => Offered($"tracking.close-proofs-{outcome.Code}"))
            .Concat(Offered("tracking.close-proofs")).DistinctBy(option => option.Code),
    ];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await Shows(id, cancel) ? Page() : NotFound();

    private async Task<bool> Shows(Guid id, CancellationToken cancel)
    {
        if (!(await show.Ask(HttpContext.Actor(), id, cancel)).Is(out var shown, out _))
        {
            return false;
        }

        Shown = shown;
        ToDecide = [.. (await pending.Ask(HttpContext.Actor(), cancel)).Where(request => request.Commitment == id).Select(request => request.Id)];
        return true;
    }

    private async Task<IActionResult> Done<T>(Guid id, LifeForm form, Outcome<T> outcome, CancellationToken cancel) where T : notnull =>
        outcome.Is(out _, out var refusal) ? new RedirectSeeOther(Links.Desk.Commitment(id)) : await Refused(id, form, refusal, cancel);

    private async Task<IActionResult> Refused(Guid id, LifeForm form, Refusal refusal, CancellationToken cancel)
    {
        (Form, Refusal, Open) = (form, refusal, Request.Query["handler"]);
        if (!await Shows(id, cancel))
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
