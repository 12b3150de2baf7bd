using Guankao.Identity.Signing;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Account;

/// <summary>Signing out: the sign-in ends in the ledger, not only in this browser.</summary>
[OpenToAll]
public sealed class SignOutModel(EndSignInHandler end) : PageModel
{
    /// <summary>Ends it.</summary>
    [OpenToAll]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (HttpContext.Presence() is { SignIn: { } id, Actor: var actor })
        {
            await end.Do(new EndSignIn(actor, id), cancel);
        }

        SessionCookie.Forget(HttpContext);

        // The pages of the person who left must not come back with the back button.
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return new RedirectSeeOther(Links.Overview);
    }
}
