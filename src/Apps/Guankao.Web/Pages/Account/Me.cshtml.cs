using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Guankao.Web.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Account;

/// <summary>One's own account: posts, ways in, sign-ins.</summary>
[SignedIn]
public sealed class MeModel(
    OwnSignIns signIns, OwnPasskeys passkeys, OwnFeed feed, OwnLanguage own, EndSignInHandler end, ChangePasswordHandler change,
    RemovePasskeyHandler remove, RenewFeedHandler renewFeed, EndFeedHandler endFeed, ChooseLanguageHandler choose, PasskeyCeremony ceremony) : PageModel
{
    /// <summary>Whose.</summary>
    public Actor Person => HttpContext.Actor();

    /// <summary>The sign-in of this browser.</summary>
    public Guid Here => HttpContext.Presence().SignIn ?? Guid.Empty;

    /// <summary>Sign-ins that hold.</summary>
    public IReadOnlyList<SignInLine> SignIns { get; private set; } = [];

    /// <summary>Passkeys.</summary>
    public IReadOnlyList<PasskeyLine> Passkeys { get; private set; } = [];

    /// <summary>The language chosen for letters; null for the city's own.</summary>
    public string? Language { get; private set; }

    /// <summary>True where there is an address for one's own calendar.</summary>
    public bool HasFeed { get; private set; }

    /// <summary>The address that was just made: shown this once, since only the hash of its secret is kept.</summary>
    public string? NewFeed { get; private set; }

    /// <summary>Why not.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was just done: <c>password</c>, <c>passkey</c>, <c>language</c>, <c>feed-ended</c>; null where nothing was.</summary>
    public string? Done { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(string? done, CancellationToken cancel)
    {
        Done = done is "password" or "passkey" or "language" or "feed-ended" ? done : null;
        await Look(cancel);
    }

    /// <summary>Changes the password.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(string? present, string? password, CancellationToken cancel) =>
        await Answer(await change.Do(new ChangePassword(Person, Here, present, password), cancel), "?done=password", cancel);

    /// <summary>Chooses the language of one's letters.</summary>
    public async Task<IActionResult> OnPostLanguageAsync(string? language, CancellationToken cancel) =>
        await Answer(await choose.Do(new ChooseLanguage(Person, language), cancel), "?done=language", cancel);

    /// <summary>Ends one sign-in, or all but this.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid? signIn, CancellationToken cancel)
    {
        await end.Do(signIn is { } id ? new EndSignIn(Person, id) : new EndSignIn(Person, Here, Others: true), cancel);
        return new RedirectSeeOther(Links.Account.Me);
    }

    /// <summary>Makes the address of one's own calendar, or another one in its place.</summary>
    public async Task<IActionResult> OnPostFeedAsync(CancellationToken cancel)
    {
        if (!(await renewFeed.Do(new RenewFeed(Person), cancel)).Is(out var made, out var refusal))
        {
            return await Refuse(refusal, cancel);
        }

        // No redirect: the address must not stand in another one, nor be kept to be shown later.
        NewFeed = $"{Request.Scheme}://{Request.Host}{Links.Feeds.Own(made.Secret)}";
        await Look(cancel);
        return Page();
    }

    /// <summary>Ends the address of one's own calendar.</summary>
    public async Task<IActionResult> OnPostEndFeedAsync(CancellationToken cancel) =>
        await Answer(await endFeed.Do(new EndFeed(Person), cancel), "?done=feed-ended", cancel);

    /// <summary>Begins adding a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync(CancellationToken cancel) =>
        Content(await ceremony.BeginAdding(HttpContext, Person, cancel), "application/json");

    /// <summary>Adds the passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? name, CancellationToken cancel) =>
        await Answer(await ceremony.EndAdding(HttpContext, Person, credential, name, cancel), "?done=passkey", cancel);

    /// <summary>Removes a passkey.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? passkey, CancellationToken cancel) =>
        await Answer(await remove.Do(new RemovePasskey(Person, passkey), cancel), "", cancel);

    private async Task<IActionResult> Answer(Outcome<PersonReceipt> outcome, string query, CancellationToken cancel)
    {
        if (outcome.Is(out _, out var refusal))
        {
            return new RedirectSeeOther(Links.Account.Me + query);
        }

        return await Refuse(refusal, cancel);
    }

    private async Task<IActionResult> Refuse(Refusal refusal, CancellationToken cancel)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Look(cancel);
        return Page();
    }

    private async Task Look(CancellationToken cancel) =>
        (SignIns, Passkeys, Language, HasFeed) = (
            await signIns.Ask(Person, cancel), await passkeys.Ask(Person, cancel), await own.Ask(Person, cancel), await feed.Exists(Person, cancel));
}
