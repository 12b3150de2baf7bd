using Guankao.Audit;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Publishing;
using Guankao.Reading;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Pages.Commitments;

/// <summary>One commitment: the promise beside the report, and the acts of explaining a finding and taking that back.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class ShowModel(
    ShowCommitment show, TraceLineage trace, SilenceFindingHandler silence, RestoreFindingHandler restoring, ProseReader reader,
    PermissionTable table, IStringLocalizer<Resources.Texts> texts) : PageModel
{
    /// <summary>What is shown.</summary>
    public CommitmentPage Commitment { get; private set; } = null!;

    /// <summary>What it rests on and what came of it.</summary>
    public LineageWay Way { get; private set; } = null!;

    /// <summary>The marks in its texts.</summary>
    public CommitmentMarks Marks { get; private set; } = null!;

    /// <summary>The finding that is being explained; null where the page is only read, which keeps it cacheable.</summary>
    public ExplainForm? Form { get; private set; }

    /// <summary>True where this visitor may explain findings.</summary>
    public bool MayExplain => table.Refuse(HttpContext.Actor(), Deed.SilenceFinding, Matter.OfCity) is null;

    /// <summary>Why the explanation was not kept.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="id">Which.</param>
    /// <param name="explain">Code of a finding to explain.</param>
    /// <param name="restore">Code of an explained finding to let count again.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? explain, string? restore, CancellationToken cancel)
    {
        if (!await Found(id, cancel))
        {
            return NotFound();
        }

        Form = !MayExplain ? null : Commitment.Audit?.Findings.FirstOrDefault(finding => finding.Code == explain) is { } loud
            ? new ExplainForm { Code = loud.Code, Period = Commitment.PeriodEnd }
            : Commitment.Silenced.FirstOrDefault(finding => finding.Code == restore) is { } silenced
                ? new ExplainForm { Code = silenced.Code, Period = Commitment.PeriodEnd, Restore = true }
                : null;
        return Page();
    }

    /// <summary>Keeps the explanation, or takes it back.</summary>
    [Does(Deed.SilenceFinding)]
    public async Task<IActionResult> OnPostAsync(Guid id, ExplainForm form, CancellationToken cancel)
    {
        var (period, who, why) = (form.Period ?? default, HttpContext.Actor().NameFor(form.Who), form.Why ?? "");
        var outcome = form.Restore
            ? await restoring.Do(new RestoreFinding(id, period, form.Code, who, why), cancel)
            : await silence.Do(new SilenceFinding(id, period, form.Code, who, why), cancel);
        if (outcome.Is(out _, out var refusal))
        {
            return new RedirectSeeOther(Links.Commitments.Show(id));
        }

        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Found(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> Found(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, cancel) is not { } found || await trace.Near(RecordRef.Of(RecordKinds.Commitment, id), HttpContext.Actor(), cancel) is not { } way)
        {
            return false;
        }

        (Commitment, Way, Marks) = (found, way, new CommitmentMarks(found, reader, texts));
        return true;
    }
}
