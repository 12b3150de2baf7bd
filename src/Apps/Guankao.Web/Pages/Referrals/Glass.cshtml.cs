using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Referrals;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Referrals;

/// <summary>Looking at a referral in an emergency, with a reason that others will read.</summary>
[Does(Deed.BreakGlass)]
public sealed class GlassModel(BreakGlassHandler breaking) : PageModel
{
    /// <summary>Why something was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was written.</summary>
    public ReferralForm Form { get; private set; } = new();

    /// <summary>Breaks it.</summary>
    public async Task<IActionResult> OnPostAsync(ReferralForm form, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        if ((await breaking.Do(new BreakGlass(new ReferralAct(form.Code, actor, actor.NameFor(form.Who)), form.Note), cancel)).Is(out var token, out var refusal))
        {
            return new RedirectSeeOther(Links.Referrals.Show(token));
        }

        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
