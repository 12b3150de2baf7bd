using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Guankao.Web.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Pages.Account;

/// <summary>Signing in by name and password; works without scripts.</summary>
[OpenToAll]
public sealed class SignInModel(
    SignInWithPasswordHandler signIn, AccountsExist accounts, PasskeyCeremony ceremony, IServiceProvider services) : PageModel
{
    /// <summary>Where to go afterwards.</summary>
    public string Back { get; private set; } = Links.Overview;

    /// <summary>What was typed as the name.</summary>
    public string Mail { get; private set; } = "";

    /// <summary>Why not.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The city's own sign-on, where there is one.</summary>
    public CitySignOn? City => services.GetService<CitySignOn>();

    /// <summary>False while nobody has an account yet.</summary>
    public bool Any { get; private set; } = true;

    /// <summary>Shows the form; whoever is signed in already is sent on.</summary>
    public async Task<IActionResult> OnGetAsync(string? back, CancellationToken cancel)
    {
        Back = LocalPath.Of(back);
        Any = await accounts.Ask(cancel);
        return HttpContext.Presence().SignIn is null ? Page() : new RedirectSeeOther(Back);
    }

    /// <summary>Signs in.</summary>
    [OpenToAll]
    public async Task<IActionResult> OnPostAsync(string? mail, string? password, string? back, CancellationToken cancel)
    {
        Back = LocalPath.Of(back);
        Mail = mail ?? "";
        return Answer(await signIn.Do(new SignInWithPassword(mail, password, Request.Headers.UserAgent), cancel));
    }

    /// <summary>Begins signing in with a passkey.</summary>
    [OpenToAll]
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await ceremony.BeginEntering(HttpContext), "application/json");

    /// <summary>Signs in with a passkey.</summary>
    [OpenToAll]
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? back, CancellationToken cancel)
    {
        Back = LocalPath.Of(back);
        return Answer(await ceremony.EndEntering(HttpContext, credential, cancel));
    }

    private IActionResult Answer(Outcome<SignInReceipt> outcome)
    {
        if (outcome.Is(out var receipt, out var refusal))
        {
            SessionCookie.Write(HttpContext, receipt);
            return new RedirectSeeOther(Back);
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
