using Guankao.Grants;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Grants;

/// <summary>The account of a plan: approved, claimed, spent, what goes back, posts and centres as they stand now; those who may write into it.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class AccountModel(ShowPlan show, RunningRules rules, PermissionTable table) : PageModel
{
    /// <summary>The plan.</summary>
    public PlanDetail Plan { get; private set; } = null!;

    /// <summary>What was written.</summary>
    public AccountForm Form { get; private set; } = new();

    /// <summary>Which form was written; it stays open.</summary>
    public string? Open { get; private set; }

    /// <summary>Why it was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>True where the visitor may write.</summary>
    public bool Keeps => table.Might(HttpContext.Actor(), Deed.KeepGrant);

    /// <summary>The exceptions that may be declared.</summary>
    public IReadOnlyList<RuleOption> Exceptions =>
        rules.Current.Find("grant.exceptions", Plan.Terms.City, new DateOnly(Plan.Terms.Year!.Value + 1911, 1, 1)).Is(out var rule, out _) ? rule.Options : [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await Shows(id, cancel) ? Page() : NotFound();

    /// <summary>Enters the approval.</summary>
    [Does(Deed.KeepGrant)]
    public async Task<IActionResult> OnPostApproveAsync(Guid id, AccountForm form, [FromServices] ApprovePlanHandler approve, CancellationToken cancel)
    {
        if (!form.Day().Is(out var day, out var refusal) || !form.Approvals().Is(out var lines, out refusal))
        {
            return await Refused(id, form, refusal, cancel);
        }

        return await Done(id, form, await approve.Do(new ApprovePlan(id, day, form.Document ?? "", lines, form.Ground(HttpContext.Actor())), cancel), cancel);
    }

    /// <summary>Enters a claim.</summary>
    [Does(Deed.KeepGrant)]
    public async Task<IActionResult> OnPostClaimAsync(Guid id, AccountForm form, [FromServices] RecordClaimHandler claim, CancellationToken cancel)
    {
        if (!form.Day().Is(out var day, out var refusal) || !AccountForm.Money(form.Amount).Is(out var amount, out refusal))
        {
            return await Refused(id, form, refusal, cancel);
        }

        return await Done(id, form, await claim.Do(
            new RecordClaim(id, amount, day, form.Document ?? "", form.Code ?? "", form.Ground(HttpContext.Actor())), cancel), cancel);
    }

    /// <summary>Enters what was spent.</summary>
    [Does(Deed.KeepGrant)]
    public async Task<IActionResult> OnPostSpendAsync(Guid id, AccountForm form, [FromServices] RecordSpendingHandler spend, CancellationToken cancel)
    {
        if (!AccountForm.Money(form.Own).Is(out var own, out var refusal) || !AccountForm.Money(form.Subsidy).Is(out var subsidy, out refusal))
        {
            return await Refused(id, form, refusal, cancel);
        }

        return await Done(id, form, await spend.Do(
            new RecordSpending(id, form.About, form.Quarter, own, subsidy, form.Ground(HttpContext.Actor())), cancel), cancel);
    }

    /// <summary>Enters filled posts.</summary>
    [Does(Deed.KeepGrant)]
    public async Task<IActionResult> OnPostFillAsync(Guid id, AccountForm form, [FromServices] RecordFilledPostsHandler fill, CancellationToken cancel)
    {
        if (!form.Day().Is(out var day, out var refusal) || !AccountForm.Money(form.Amount).Is(out var filled, out refusal))
        {
            return await Refused(id, form, refusal, cancel);
        }

        return await Done(id, form, await fill.Do(
            new RecordFilledPosts(id, form.Position, Small(filled), day, form.Ground(HttpContext.Actor())), cancel), cancel);
    }

    /// <summary>Enters centres.</summary>
    [Does(Deed.KeepGrant)]
    public async Task<IActionResult> OnPostBuildAsync(Guid id, AccountForm form, [FromServices] RecordSitesHandler build, CancellationToken cancel)
    {
        if (!AccountForm.Money(form.Amount).Is(out var built, out var refusal) || !AccountForm.Money(form.Subsidy).Is(out var planned, out refusal))
        {
            return await Refused(id, form, refusal, cancel);
        }

        return await Done(id, form, await build.Do(
            new RecordSites(id, form.Position, Small(built), Small(planned), form.Text ?? "", form.Ground(HttpContext.Actor())), cancel), cancel);
    }

    /// <summary>Declares an exception.</summary>
    [Does(Deed.KeepGrant)]
    public async Task<IActionResult> OnPostExplainAsync(Guid id, AccountForm form, [FromServices] ExplainLineHandler explain, CancellationToken cancel) =>
        await Done(id, form, await explain.Do(new ExplainLine(id, form.About, form.Code ?? "", form.Ground(HttpContext.Actor())), cancel), cancel);

    private static int Small(long number) => (int)Math.Clamp(number, -1, int.MaxValue);

    private async Task<IActionResult> Done(Guid id, AccountForm form, Outcome<Guid> outcome, CancellationToken cancel) =>
        outcome.Is(out _, out var refusal) ? new RedirectSeeOther(Links.Grants.Account(id)) : await Refused(id, form, refusal, cancel);

    private async Task<IActionResult> Refused(Guid id, AccountForm form, Refusal refusal, CancellationToken cancel)
    {
        (Form, Refusal, Open) = (form, refusal, Request.Query["handler"]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Shows(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> Shows(Guid id, CancellationToken cancel)
    {
        Plan = (await show.Ask(id, cancel))!;
        return Plan is not null;
    }
}
