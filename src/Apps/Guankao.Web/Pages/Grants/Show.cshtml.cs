using Guankao.Grants;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Grants;

/// <summary>One plan: its money against the share, posts, centres, and what became of its duties.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class ShowModel(ShowPlan show, TraceLineage trace, DecideDutyHandler decide, PermissionTable table) : PageModel
{
    /// <summary>The plan.</summary>
    public PlanDetail Plan { get; private set; } = null!;

    /// <summary>What it rests on and what came of it.</summary>
    public LineageWay Way { get; private set; } = null!;

    /// <summary>Why a duty was not decided on.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was written.</summary>
    public AccountForm Form { get; private set; } = new();

    /// <summary>True where the visitor may decide on duties.</summary>
    public bool Decides => table.Might(HttpContext.Actor(), Deed.AcceptDuty);

    /// <summary>True where the visitor may say who leads a sub-plan.</summary>
    public bool Keeps => table.Might(HttpContext.Actor(), Deed.KeepGrant);

    /// <summary>All lines together.</summary>
    public BudgetFigures Sum => Plan.Terms.Lines.Aggregate(BudgetFigures.None, (sum, line) => sum + line.Money);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await Found(id, cancel) ? Page() : NotFound();

    /// <summary>Follows a duty as a commitment, or drops it.</summary>
    [Does(Deed.AcceptDuty)]
    public async Task<IActionResult> OnPostDutyAsync(Guid id, AccountForm form, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        var owner = string.IsNullOrWhiteSpace(form.Text) ? null : form.Text.Trim();
        if ((await decide.Do(new DecideDuty(form.About, form.Code == "follow", owner, actor, actor.NameFor(form.Who), form.Why ?? ""), cancel)).Is(out _, out var refusal))
        {
            return new RedirectSeeOther($"{Links.Grants.Show(id)}#r-{form.About:N}");
        }

        return await Refused(id, form, refusal, cancel);
    }

    /// <summary>Says who leads a sub-plan.</summary>
    [Does(Deed.KeepGrant)]
    public async Task<IActionResult> OnPostLeadAsync(Guid id, AccountForm form, [FromServices] NameSubPlanLeadHandler name, CancellationToken cancel) =>
        (await name.Do(new NameSubPlanLead(id, form.Position, form.Text ?? "", form.Ground(HttpContext.Actor())), cancel)).Is(out _, out var refusal)
            ? new RedirectSeeOther($"{Links.Grants.Show(id)}#s-{form.Position}")
            : await Refused(id, form, refusal, cancel);

    private async Task<IActionResult> Refused(Guid id, AccountForm form, Refusal refusal, CancellationToken cancel)
    {
        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Found(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> Found(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, cancel) is not { } plan || await trace.Near(RecordRef.Of(RecordKinds.GrantPlan, id), HttpContext.Actor(), cancel) is not { } way)
        {
            return false;
        }

        (Plan, Way) = (plan, way);
        return true;
    }
}
