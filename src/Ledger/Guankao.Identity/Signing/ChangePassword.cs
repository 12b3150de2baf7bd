using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>Changes one's own password.</summary>
/// <param name="Actor">Whose.</param>
/// <param name="SignIn">The sign-in that stays; all others end.</param>
/// <param name="Present">The password of now.</param>
/// <param name="New">The one of tomorrow.</param>
public sealed record ChangePassword(Actor Actor, Guid SignIn, string? Present, string? New);

/// <summary>Does <see cref="ChangePassword"/>.</summary>
public sealed class ChangePasswordHandler(LedgerStore store, Passwords passwords, SecurityNumbers numbers)
{
    /// <summary>Changes it, or says why not; a wrong present password counts as a failure to sign in.</summary>
    public async Task<Outcome<PersonReceipt>> Do(ChangePassword command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var person = await ledger.Db.Set<Person>().Include(row => row.OldPasswords).FirstOrDefaultAsync(row => row.Id == command.Actor.Id, cancellation);
        if (person is null)
        {
            return IdentityRefusals.NoSuchPerson;
        }

        // Somebody who came by passkey or the city's sign-on may have none yet.
        if (person.PasswordHash is not null && (person.LockedUntil > ledger.Now || !passwords.IsRight(person.PasswordHash, command.Present)))
        {
            FailedSignIn.Of(ledger, person, numbers);
            await ledger.Commit(cancellation);
            return IdentityRefusals.OldPasswordWrong;
        }

        if (SetPassword.Of(ledger, person, command.New, passwords) is { } fault)
        {
            return fault;
        }

        person.Failures = 0;
        var others = await ledger.Db.Set<SignInRow>()
            .Where(row => row.PersonId == person.Id && row.EndedAt == null && row.Id != command.SignIn).ToListAsync(cancellation);
        others.ForEach(row => row.EndedAt = ledger.Now);
        await ledger.Commit(cancellation);
        return new PersonReceipt(person.Id);
    }
}
