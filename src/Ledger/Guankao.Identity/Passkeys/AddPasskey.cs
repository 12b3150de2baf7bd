using System.Buffers.Text;
using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>Adds a passkey to one's own account, once a ceremony has proved it.</summary>
/// <param name="Actor">Whose.</param>
/// <param name="Proved">What the ceremony proved.</param>
/// <param name="Name">What the person calls the device.</param>
public sealed record AddPasskey(Actor Actor, UserPasskeyInfo Proved, string? Name);

/// <summary>Does <see cref="AddPasskey"/>.</summary>
public sealed class AddPasskeyHandler(LedgerStore store)
{
    private const int NameLength = 40;

    /// <summary>Adds it; a device that is known to anybody is refused.</summary>
    public async Task<Outcome<PersonReceipt>> Do(AddPasskey command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var (proved, id) = (command.Proved, Base64Url.EncodeToString(command.Proved.CredentialId));
        if (await ledger.Db.Set<Passkey>().AnyAsync(row => row.Id == id, cancellation))
        {
            return PasskeyRefusals.Known;
        }

        var name = new string([.. (command.Name ?? "").Where(c => !char.IsControl(c)).Take(NameLength)]).Trim();
        name = name.Length > 0 ? name : PostWords.Day(OfficeDay.Of(ledger.Now));
        ledger.Db.Add(new Passkey
        {
            Id = id, PersonId = command.Actor.Id, Name = name, PublicKey = proved.PublicKey, SignCount = proved.SignCount,
            Transports = string.Join(' ', proved.Transports ?? []), UserVerified = proved.IsUserVerified, BackupEligible = proved.IsBackupEligible,
            BackedUp = proved.IsBackedUp, Attestation = proved.AttestationObject, ClientJson = proved.ClientDataJson, MadeAt = ledger.Now,
        });
        ledger.Record(new NewAct("PasskeyAdded", command.Actor.Id, command.Actor.Name, "", null, [new ActChange("passkey", null, name)]));
        await ledger.Commit(cancellation);
        return new PersonReceipt(command.Actor.Id);
    }
}
