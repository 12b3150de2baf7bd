using Guankao.Grants;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Grants;

/// <summary>What a person says goes on from one generation to the next.</summary>
public sealed class CarryForm
{
    /// <summary>Code of the later generation.</summary>
    public string? Programme { get; set; }

    /// <summary>Name before.</summary>
    public string? From { get; set; }

    /// <summary>Name now.</summary>
    public string? To { get; set; }

    /// <summary>The entry that is withdrawn.</summary>
    public Guid Entry { get; set; }

    /// <summary>By whom; asked only where there are no accounts.</summary>
    public string? Who { get; set; }

    /// <summary>On what ground.</summary>
    public string? Why { get; set; }

    internal PlanGround Ground(Actor actor) => new(actor, actor.NameFor(Who), Why ?? "");
}

/// <summary>Programmes of the centre with their generations, and what goes on from one to the next.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class ProgrammesModel(BrowseProgrammes browse, PermissionTable table) : PageModel
{
    /// <summary>Every programme, first generation first.</summary>
    public IReadOnlyList<ProgrammePage> Programmes { get; private set; } = [];

    /// <summary>True where the visitor may say what goes on.</summary>
    public bool Keeps => table.Might(HttpContext.Actor(), Deed.KeepGrant);

    /// <summary>What was written.</summary>
    public CarryForm Form { get; private set; } = new();

    /// <summary>Why it was not taken.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Programmes = await browse.Ask(cancel);

    /// <summary>Enters what goes on.</summary>
    [Does(Deed.KeepGrant)]
    public async Task<IActionResult> OnPostCarryAsync(CarryForm form, [FromServices] CarryOverHandler carry, CancellationToken cancel) =>
        await Done(form, await carry.Do(new CarryOver(form.Programme ?? "", form.From, form.To, form.Ground(HttpContext.Actor())), cancel), cancel);

    /// <summary>Withdraws an entry.</summary>
    [Does(Deed.KeepGrant)]
    public async Task<IActionResult> OnPostWithdrawAsync(CarryForm form, [FromServices] CarryOverHandler carry, CancellationToken cancel) =>
        await Done(form, await carry.Do(new WithdrawCarryOver(form.Entry, form.Ground(HttpContext.Actor())), cancel), cancel);

    private async Task<IActionResult> Done(CarryForm form, Outcome<Guid> outcome, CancellationToken cancel)
    {
        if (outcome.Is(out _, out var refusal))
        {
            return new RedirectSeeOther($"{Links.Grants.Programmes}#h-{form.Programme}");
        }

        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await OnGetAsync(cancel);
        return Page();
    }
}
