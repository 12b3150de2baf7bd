using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>Removes a passkey from one's own account.</summary>
/// <param name="Actor">Whose.</param>
/// <param name="Id">Which.</param>
public sealed record RemovePasskey(Actor Actor, string? Id);

/// <summary>Does <see cref="RemovePasskey"/>: the device opens nothing any more.</summary>
public sealed class RemovePasskeyHandler(LedgerStore store)
{
    /// <summary>Removes it; somebody else's is as unknown as one that never was.</summary>
    public async Task<Outcome<PersonReceipt>> Do(RemovePasskey command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var person = await ledger.Db.Set<Person>().Include(row => row.Passkeys).FirstOrDefaultAsync(row => row.Id == command.Actor.Id, cancellation);
        if (person?.Passkeys.Find(row => row.Id == command.Id) is not { } key)
        {
            return PasskeyRefusals.Gone;
        }

        if (person.PasswordHash is null && person.CitySubject is null && person.Passkeys.Count == 1)
        {
            return PasskeyRefusals.LastWayIn;
        }

        // The public half of a key proves nothing about the past; the act keeps that it was there.
        ledger.Db.Remove(key);
        ledger.Record(new NewAct("PasskeyRemoved", person.Id, person.Name, "", null, [new ActChange("passkey", key.Name, null)]));
        await ledger.Commit(cancellation);
        return new PersonReceipt(person.Id);
    }
}
