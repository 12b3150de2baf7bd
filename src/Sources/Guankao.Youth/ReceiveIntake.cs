using System.Text.Json;
using System.Text.Json.Serialization;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Youth;

/// <summary>What a vendor sends: codes, and no other field, so that no word of a talk can slip in.</summary>
/// <param name="Signature">Its signature; null where the call has none.</param>
/// <param name="Body">The bytes that were signed.</param>
public sealed record ReceiveIntake(IntakeSignature? Signature, byte[] Body);

/// <summary>Does <see cref="ReceiveIntake"/>.</summary>
public sealed class ReceiveIntakeHandler(LedgerStore store, IDataProtectionProvider seals, TimeProvider time)
{
    private const int MostContacts = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>Counts what was sent, or says why not; says how many.</summary>
    public async Task<Outcome<int>> Do(ReceiveIntake command, CancellationToken cancellation)
    {
        if (command.Signature is not { HasShape: true } signature)
        {
            return YouthFaults.Unsigned;
        }

        await using var ledger = await store.Write(cancellation);
        var id = Guid.Parse(signature.Vendor);
        var vendor = await ledger.Db.Set<YouthVendor>().FirstOrDefaultAsync(row => row.Id == id && row.EndedAt == null, cancellation);

        // Who does not exist and who signs wrongly hear the same.
        if (vendor is null || !signature.Fits(seals.CreateProtector(YouthVendors.Seal).Unprotect(vendor.SealedSecret), command.Body))
        {
            return YouthFaults.Forged;
        }

        var now = time.GetUtcNow();
        if ((now - signature.SentAt!.Value).Duration() > Patience)
        {
            return YouthFaults.Stale;
        }

        if (await ledger.Db.Set<YouthCall>().AnyAsync(row => row.Vendor == id && row.Nonce == signature.Nonce, cancellation))
        {
            return YouthFaults.Replayed;
        }

        if (Read(command.Body) is not { Count: > 0 and <= MostContacts } contacts)
        {
            return YouthFaults.Unreadable;
        }

        if (CountContactsHandler.Fault(contacts, HomeRules.DayOf(now.UtcDateTime)) is { } fault)
        {
            return fault;
        }

        // A nonce older than what is taken at all can never be sent again.
        var old = (now - Patience - Patience).UtcDateTime;
        ledger.Db.RemoveRange(await ledger.Db.Set<YouthCall>().Where(row => row.At < old).OrderBy(row => row.At).Take(MostContacts).ToListAsync(cancellation));
        ledger.Db.Add(new YouthCall { Vendor = id, Nonce = signature.Nonce, At = now.UtcDateTime });
        var counted = await CountContactsHandler.Count(ledger, vendor.Body, contacts, vendor.Name, cancellation);
        await ledger.Commit(cancellation);
        return counted;
    }

    private static List<YouthContact>? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<Sent>(body, Options)?.Contacts.ConvertAll(each => new YouthContact(
                each.Day, each.Channel, each.Topic, each.First, each.Age, each.Result, 1, each.WaitDays));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Sent(List<SentContact> Contacts);

    private sealed record SentContact(DateOnly Day, string Channel, string Topic, bool First, string Age, string Result, int? WaitDays = null);
}
