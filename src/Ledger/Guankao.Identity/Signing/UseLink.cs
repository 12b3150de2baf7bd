using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>Uses a one-time link: sets a password where the link is for that, and signs in.</summary>
/// <param name="Token">The secret in its address.</param>
/// <param name="Password">The new password; not asked by a link that only signs in.</param>
/// <param name="Name">The first keeper's name.</param>
/// <param name="Mail">The first keeper's e-mail.</param>
/// <param name="Device">What the browser calls itself.</param>
public sealed record UseLink(string Token, string? Password, string? Name, string? Mail, string? Device);

/// <summary>Does <see cref="UseLink"/>.</summary>
public sealed class UseLinkHandler(LedgerStore store, Passwords passwords)
{
    /// <summary>Uses it, or says why not; a refusal leaves the link as good as it was.</summary>
    public async Task<Outcome<SignInReceipt>> Do(UseLink command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var hash = Secret.HashOf(command.Token);
        var link = await ledger.Db.Set<OneTimeLink>().FirstOrDefaultAsync(row => row.Hash == hash, cancellation);
        if (link is null || !OpenLink.IsOpen(link, ledger.Now))
        {
            return IdentityRefusals.LinkSpent;
        }

        var found = link.Kind == LinkKind.FirstKeeper
            ? await FirstKeeper(ledger, command, cancellation)
            : await Known(ledger, link, cancellation);
        if (!found.Is(out var person, out var refusal))
        {
            return refusal;
        }

        if (link.Kind != LinkKind.SignIn && SetPassword.Of(ledger, person, command.Password, passwords) is { } fault)
        {
            return fault;
        }

        if (link.Kind == LinkKind.Reset)
        {
            // Whoever had the old password, or a stolen cookie, is out.
            await EndSignInHandler.EndAll(ledger, person.Id, cancellation);
            person.ResetAskedAt = null;
        }

        link.UsedAt = ledger.Now;
        ledger.Record(new NewAct("LinkUsed", person.Id, person.Name, "", null, [new ActChange("link", link.Kind.ToString(), null)]));
        var receipt = BegunSignIn.Of(ledger, person, SignInWay.Link, command.Device);
        await ledger.Commit(cancellation);
        return receipt;
    }

    private static async Task<Outcome<Person>> Known(LedgerTransaction ledger, OneTimeLink link, CancellationToken cancellation)
    {
        var person = await ledger.Db.Set<Person>().Include(row => row.OldPasswords).FirstAsync(row => row.Id == link.PersonId, cancellation);
        return person.DisabledAt is null ? person : IdentityRefusals.LinkSpent;
    }

    private static async Task<Outcome<Person>> FirstKeeper(LedgerTransaction ledger, UseLink command, CancellationToken cancellation)
    {
        if (await ledger.Db.Set<Person>().AnyAsync(cancellation))
        {
            return IdentityRefusals.KeeperExists;
        }

        var entered = await NewPerson.Of(ledger, command.Name, command.Mail, cancellation);
        if (entered.Is(out var person, out _))
        {
            NewPost.Of(ledger, person, Role.Keeper, null, OfficeDay.Of(ledger.Now), null, person.Name);
        }

        return entered;
    }
}
