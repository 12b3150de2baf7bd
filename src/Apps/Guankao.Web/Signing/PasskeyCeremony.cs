using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Guankao.Web.Signing;

/// <summary>Both passkey ceremonies: the framework makes and checks them, commands write down what they prove.</summary>
public sealed class PasskeyCeremony(
    IPasskeyHandler<PasskeyOwner> passkeys, CeremonyCookie cookie, PasskeyReader people, AddPasskeyHandler add, SignInWithPasskeyHandler signIn)
{
    private const string Adding = "passkey-new";
    private const string Entering = "passkey";

    // Far more than any device sends; the rest is not worth parsing.
    private const int Longest = 32_768;

    /// <summary>Begins adding a passkey; the browser gets the options.</summary>
    public async Task<string> BeginAdding(HttpContext context, Actor actor, CancellationToken cancel)
    {
        var owner = await people.FindByIdAsync(actor.Id.ToString(), cancel) ?? throw new InvalidOperationException("Whoever is signed in exists.");
        var made = await passkeys.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = owner.Id.ToString(), Name = owner.Mail, DisplayName = owner.Name }, context);
        cookie.Keep(context, Adding, made.AttestationState ?? "");
        return made.CreationOptionsJson;
    }

    /// <summary>Ends adding: what the device answered is checked and kept.</summary>
    public async Task<Outcome<PersonReceipt>> EndAdding(HttpContext context, Actor actor, string? credential, string? name, CancellationToken cancel)
    {
        if (cookie.Take(context, Adding) is not { } state || credential is null or { Length: > Longest })
        {
            return PasskeyRefusals.NotProved;
        }

        var proved = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential, AttestationState = state });

        // The ceremony was begun for somebody: it adds to that account alone.
        return proved.Succeeded && proved.UserEntity.Id == actor.Id.ToString()
            ? await add.Do(new AddPasskey(actor, proved.Passkey, name), cancel)
            : PasskeyRefusals.NotProved;
    }

    /// <summary>Begins signing in; whoever it is, the device says.</summary>
    public async Task<string> BeginEntering(HttpContext context)
    {
        var made = await passkeys.MakeRequestOptionsAsync(null, context);
        cookie.Keep(context, Entering, made.AssertionState ?? "");
        return made.RequestOptionsJson;
    }

    /// <summary>Ends signing in.</summary>
    public async Task<Outcome<SignInReceipt>> EndEntering(HttpContext context, string? credential, CancellationToken cancel)
    {
        var state = cookie.Take(context, Entering);
        UserPasskeyInfo? passkey = null;
        if (state is not null && credential is { Length: > 0 and <= Longest })
        {
            var proved = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential, AssertionState = state });
            passkey = proved.Succeeded ? proved.Passkey : null;
        }

        return await signIn.Do(new SignInWithPasskey(passkey, state ?? "", context.Request.Headers.UserAgent), cancel);
    }
}
