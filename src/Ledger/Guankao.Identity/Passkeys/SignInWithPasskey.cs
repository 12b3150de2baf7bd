using System.Buffers.Text;
using Guankao.Identity.People;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>Signs in by a passkey, once a ceremony has proved it.</summary>
/// <param name="Proved">What the ceremony proved; null where it failed.</param>
/// <param name="Ceremony">The one challenge it answers; it signs in once.</param>
/// <param name="Device">What the browser calls itself.</param>
public sealed record SignInWithPasskey(UserPasskeyInfo? Proved, string Ceremony, string? Device);

/// <summary>Does <see cref="SignInWithPasskey"/>.</summary>
public sealed class SignInWithPasskeyHandler(LedgerStore store, SecurityNumbers numbers)
{
    /// <summary>Signs in, or says the one sentence.</summary>
    public async Task<Outcome<SignInReceipt>> Do(SignInWithPasskey command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var id = command.Proved is { } proof ? Base64Url.EncodeToString(proof.CredentialId) : "";
        var key = await ledger.Db.Set<Passkey>().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        var person = key is null ? null : await ledger.Db.Set<Person>().FirstAsync(row => row.Id == key.PersonId, cancellation);
        Outcome<SignInReceipt> outcome = PasskeyRefusals.NotProved;
        if (command.Proved is { } proved && key is not null && person!.MaySignIn(ledger.Now, numbers)
            && !await UsedProof.Known(ledger, command.Ceremony, cancellation))
        {
            (key.SignCount, key.UserVerified, key.BackedUp, key.UsedAt) = (proved.SignCount, proved.IsUserVerified, proved.IsBackedUp, ledger.Now);
            outcome = BegunSignIn.Of(ledger, person, SignInWay.Passkey, command.Device, command.Ceremony);
        }
        else
        {
            // Nobody is locked for a device that failed: there is no secret to guess.
            FailedSignIn.Of(ledger, null, numbers);
        }

        await ledger.Commit(cancellation);
        return outcome;
    }
}
