using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Referrals;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Referrals;

/// <summary>Proposing a referral.</summary>
[Does(Deed.ProposeReferral)]
public sealed class NewModel(ProposeReferralHandler propose, ReferralBodies bodies) : PageModel
{
    /// <summary>Bodies for which this person refers.</summary>
    public IReadOnlyList<string> Mine { get; private set; } = [];

    /// <summary>Bodies to which one can refer.</summary>
    public IReadOnlyList<string> Bodies { get; private set; } = [];

    /// <summary>Why something was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was written.</summary>
    public ReferralForm Form { get; private set; } = new();

    /// <summary>Shows the form.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Proposes it.</summary>
    public async Task<IActionResult> OnPostAsync(ReferralForm form, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        var done = await propose.Do(new ProposeReferral(
            form.Procedure, form.System, form.ExternalId, form.Age, form.District, form.Theme, form.Urgent, form.Consent, form.Note, form.To, form.Supporting ?? [], form.From,
            actor, actor.NameFor(form.Who)), cancel);
        if (done.Is(out var token, out var refusal))
        {
            return new RedirectSeeOther(Links.Referrals.Show(token));
        }

        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Mine = [.. HttpContext.Actor().Posts.Where(post => post is { Role: Role.Caseworker, Agency: not null }).Select(post => post.Agency!).Distinct()];
        Bodies = await bodies.Ask(cancel);
    }
}
