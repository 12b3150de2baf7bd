using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Guankao.Identity;
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
public sealed class ReceiveIntakeHandler(LedgerStore store, IDataProtectionProvider seals, SecurityNumbers numbers, TimeProvider time)
{
    private const int MostContacts = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    // What is refused for its content leaves no row, so it is counted here too: a key gone wild costs this node little.
    private readonly ConcurrentDictionary<Guid, Queue<DateTimeOffset>> _calls = new();

    /// <summary>Counts what was sent, or says why not; says how many.</summary>
    public async Task<Outcome<int>> Do(ReceiveIntake command, CancellationToken cancellation)
    {
        if (command.Signature is not { HasShape: true } signature)
        {
            return YouthFaults.Unsigned;
        }

        // Looked up by reading: whoever cannot sign never makes anybody wait who writes.
        var now = time.GetUtcNow();
        var id = Guid.Parse(signature.Vendor);
        if (!(await Known(id, signature, command.Body, now, cancellation)).Is(out var vendor, out var refusal))
        {
            return refusal;
        }

        if (!Paced(id, now))
        {
            return YouthFaults.TooOften(numbers.IntakeAMinute);
        }

        if (Read(command.Body) is not { Count: > 0 and <= MostContacts } contacts)
        {
            return YouthFaults.Unreadable;
        }

        return CountContactsHandler.Fault(contacts, HomeRules.DayOf(now.UtcDateTime)) is { } fault ? fault : await Count(vendor, signature.Nonce, contacts, now, cancellation);
    }

    // Who does not exist and who signs wrongly hear the same. What was taken before is known here already: an echo of a call
    // must not use up what its vendor may send.
    private async Task<Outcome<YouthVendor>> Known(Guid id, IntakeSignature signature, byte[] body, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var vendor = await db.Set<YouthVendor>().FirstOrDefaultAsync(row => row.Id == id && row.EndedAt == null, cancellation);
        return vendor is null || !signature.Fits(seals.CreateProtector(YouthVendors.Seal).Unprotect(vendor.SealedSecret), body) ? YouthFaults.Forged
            : (now - signature.SentAt!.Value).Duration() > Patience ? YouthFaults.Stale
            : await IsTaken(db, id, signature.Nonce, cancellation) ? YouthFaults.Replayed
            : vendor;
    }

    private static Task<bool> IsTaken(AppDb db, Guid vendor, string nonce, CancellationToken cancellation) =>
        db.Set<YouthCall>().AnyAsync(row => row.Vendor == vendor && row.Nonce == nonce, cancellation);

    private bool Paced(Guid vendor, DateTimeOffset now)
    {
        var calls = _calls.GetOrAdd(vendor, _ => new Queue<DateTimeOffset>());
        lock (calls)
        {
            while (calls.TryPeek(out var first) && now - first >= Minute)
            {
                calls.Dequeue();
            }

            if (calls.Count >= numbers.IntakeAMinute)
            {
                return false;
            }

            calls.Enqueue(now);
            return true;
        }
    }

    private async Task<Outcome<int>> Count(YouthVendor vendor, string nonce, List<YouthContact> contacts, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var calls = ledger.Db.Set<YouthCall>();
        if (await IsTaken(ledger.Db, vendor.Id, nonce, cancellation))
        {
            return YouthFaults.Replayed;
        }

        // Other nodes took some of them.
        var minute = (now - Minute).UtcDateTime;
        if (await calls.CountAsync(row => row.Vendor == vendor.Id && row.At > minute, cancellation) >= numbers.IntakeAMinute)
        {
            return YouthFaults.TooOften(numbers.IntakeAMinute);
        }

        // A nonce older than what is taken at all can never be sent again.
        var old = (now - Patience - Patience).UtcDateTime;
        ledger.Db.RemoveRange(await calls.Where(row => row.At < old).OrderBy(row => row.At).Take(MostContacts).ToListAsync(cancellation));
        ledger.Db.Add(new YouthCall { Vendor = vendor.Id, Nonce = nonce, At = now.UtcDateTime });
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
