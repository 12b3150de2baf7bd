using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>Signs in by name and password.</summary>
/// <param name="Mail">As typed.</param>
/// <param name="Password">As typed.</param>
/// <param name="Device">What the browser calls itself.</param>
public sealed record SignInWithPassword(string? Mail, string? Password, string? Device);

/// <summary>Does <see cref="SignInWithPassword"/>: the same work and the same sentence whether the account exists or not.</summary>
public sealed class SignInWithPasswordHandler(LedgerStore store, Passwords passwords, SecurityNumbers numbers)
{
    /// <summary>Signs in, or says the one sentence.</summary>
    public async Task<Outcome<SignInReceipt>> Do(SignInWithPassword command, CancellationToken cancellation)
    {
        var mail = Mail.Fold(command.Mail);
        var hash = await Hash(mail, cancellation);

        // Outside the change: the hash takes long on purpose, and writers stand in line.
        var right = passwords.IsRight(hash, command.Password);
        await using var ledger = await store.Write(cancellation);
        var person = await ledger.Db.Set<Person>().FirstOrDefaultAsync(row => row.Mail == mail, cancellation);
        Outcome<SignInReceipt> outcome = right && person is not null && person.PasswordHash == hash && person.MaySignIn(ledger.Now, numbers)
            ? BegunSignIn.Of(ledger, person, SignInWay.Password, command.Device)
            : FailedSignIn.Of(ledger, person, numbers);
        await ledger.Commit(cancellation);
        return outcome;
    }

    private async Task<string?> Hash(string mail, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<Person>().Where(row => row.Mail == mail).Select(row => row.PasswordHash).FirstOrDefaultAsync(cancellation);
    }
}

/// <summary>Counts failures and locks.</summary>
internal static class FailedSignIn
{
    public const string Nobody = "—";

    /// <summary>Writes the failure down; what was typed is never kept, it may be a password in the wrong field.</summary>
    public static Refusal Of(LedgerTransaction ledger, Person? person, SecurityNumbers numbers)
    {
        if (person is not null && (person.LockedUntil is null || person.LockedUntil <= ledger.Now))
        {
            person.Failures++;
        }

        if (person is not null && person.Failures >= numbers.LockAfter)
        {
            (person.Failures, person.LockedUntil) = (0, ledger.Now + numbers.LockFor);
            ledger.Record(new NewAct("AccountLocked", person.Id, person.Name, "", null, []));
        }
        else
        {
            ledger.Record(new NewAct("SignInFailed", person?.Id ?? Guid.Empty, person?.Name ?? Nobody, "", null, []));
        }

        return IdentityRefusals.NotSignedIn;
    }
}
