using Guankao.Desk;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Periods;

/// <summary>The periods: how far each has come, and the acts of opening, ending and publishing one.</summary>
[Does(Deed.OpenPeriod, Deed.ClosePeriod, Deed.PublishPeriod, Deed.ReadInternal)]
public sealed class IndexModel(BrowsePeriods browse, PermissionTable table, TimeProvider time) : PageModel
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<PeriodRow> Periods { get; private set; } = [];

    /// <summary>What was written.</summary>
    public PeriodForm Form { get; private set; } = new();

    /// <summary>Why the last act was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>True where this person may do it to a period that stands so.</summary>
    public bool May(Deed deed, string state = "") => table.Refuse(HttpContext.Actor(), deed, Matter.OfCity with { State = state }) is null;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => (Form, Periods) = (PeriodForm.Around(HomeRules.DayOf(time.GetUtcNow().UtcDateTime)), await browse.Ask(cancel));

    /// <summary>Opens a period.</summary>
    [Does(Deed.OpenPeriod)]
    public async Task<IActionResult> OnPostOpenAsync(PeriodForm form, [FromServices] OpenPeriodHandler open, CancellationToken cancel)
    {
        if (!form.Command(HttpContext.Actor()).Is(out var command, out var refusal))
        {
            return await Refused(form, refusal, cancel);
        }

        return await Done(form, await open.Do(command, cancel), cancel);
    }

    /// <summary>Ends it: only what was returned or allowed late still comes in.</summary>
    [Does(Deed.ClosePeriod)]
    public async Task<IActionResult> OnPostCloseAsync(Guid id, PeriodForm form, [FromServices] ClosePeriodHandler close, CancellationToken cancel) =>
        await Done(form, await close.Do(new ClosePeriod(HttpContext.Actor(), id, form.Why ?? ""), cancel), cancel);

    /// <summary>Publishes everything that was accepted.</summary>
    [Does(Deed.PublishPeriod)]
    public async Task<IActionResult> OnPostPublishAsync(Guid id, PeriodForm form, [FromServices] Publish publish, CancellationToken cancel) =>
        await Done(form, await publish.Do(new PublishPeriod(HttpContext.Actor(), id, form.Why ?? ""), cancel), cancel);

    private async Task<IActionResult> Done<T>(PeriodForm form, Outcome<T> outcome, CancellationToken cancel) where T : notnull =>
        outcome.Is(out _, out var refusal) ? new RedirectSeeOther(Links.Desk.Periods) : await Refused(form, refusal, cancel);

    private async Task<IActionResult> Refused(PeriodForm form, Refusal refusal, CancellationToken cancel)
    {
        (Form, Refusal, Periods) = (form, refusal, await browse.Ask(cancel));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
