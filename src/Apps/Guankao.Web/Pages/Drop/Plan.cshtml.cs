using System.Globalization;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Drop;

/// <summary>What a person adds to a plan before it is registered.</summary>
public sealed class PlanForm
{
    /// <summary>The city, where the plan does not say.</summary>
    public string? City { get; set; }

    /// <summary>The ROC year, where the plan does not say.</summary>
    public string? Year { get; set; }

    /// <summary>By whom; asked only where there are no accounts.</summary>
    public string? Who { get; set; }

    /// <summary>On what ground.</summary>
    public string? Why { get; set; }
}

/// <summary>What was read from a grant plan, each line beside its proof, and the act of registering it.</summary>
[Does(Deed.RegisterPlan)]
public sealed class PlanModel(PlanShelf shelf, ConfirmPlanHandler confirm) : PageModel
{
    /// <summary>The draft.</summary>
    public KeptPlan Kept { get; private set; } = null!;

    /// <summary>Why it cannot be registered as it stands.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What the person wrote.</summary>
    public PlanForm Form { get; private set; } = new();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await Found(token, cancel) ? Page() : Forgotten();

    /// <summary>Registers it.</summary>
    public async Task<IActionResult> OnPostAsync(string token, PlanForm form, CancellationToken cancel)
    {
        if (!await Found(token, cancel))
        {
            return Forgotten();
        }

        Form = form;
        var actor = HttpContext.Actor();
        var draft = Kept.Draft with
        {
            City = Kept.Draft.City ?? form.City?.Trim(),
            Year = Kept.Draft.Year ?? (int.TryParse(form.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null),
        };
        var done = await confirm.Do(new ConfirmPlan(Kept.Document, draft, Kept.File, actor, actor.NameFor(form.Who), form.Why?.Trim() ?? ""), cancel);
        if (done.Is(out var receipt, out var refusal))
        {
            await shelf.Save(Kept, receipt, cancel);
            return new RedirectSeeOther(Links.Grants.Show(receipt.Plan));
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static RedirectSeeOther Forgotten() => new(Links.Drop.File + "?refused=" + DropRefusals.Forgotten.Code);

    private async Task<bool> Found(string token, CancellationToken cancel)
    {
        Kept = (await shelf.Find(token, HttpContext.Actor().Id, cancel))!;
        return Kept is not null;
    }
}
