using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Account;

/// <summary>
/// A one-time link. Looking at it uses nothing up, since mail programs look at links before people do; the form does.
/// </summary>
[OpenToAll]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InvitationModel(OpenLink open, UseLinkHandler use) : PageModel
{
    /// <summary>What the link is for; null where it cannot be used.</summary>
    public LinkPage? Link { get; private set; }

    /// <summary>The secret in the address.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The first keeper's name, as typed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The first keeper's e-mail, as typed.</summary>
    public string Mail { get; private set; } = "";

    /// <summary>Why not.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows what the link is for.</summary>
    public async Task OnGetAsync(string token, CancellationToken cancel)
    {
        (Token, Link) = (token, await open.Ask(token, cancel));
        if (Link is null)
        {
            Refusal = Identity.IdentityRefusals.LinkSpent;
            Response.StatusCode = StatusCodes.Status404NotFound;
            HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>()!.Enabled = false;
        }
    }

    /// <summary>Uses it.</summary>
    [OpenToAll]
    public async Task<IActionResult> OnPostAsync(string token, string? password, string? name, string? mail, CancellationToken cancel)
    {
        var outcome = await use.Do(new UseLink(token, password, name, mail, Request.Headers.UserAgent), cancel);
        if (outcome.Is(out var receipt, out var refusal))
        {
            SessionCookie.Write(HttpContext, receipt);
            return new RedirectSeeOther(Links.Account.Me);
        }

        (Token, Name, Mail, Link, Refusal) = (token, name ?? "", mail ?? "", await open.Ask(token, cancel), refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
