using Guankao.Identity.People;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Identity.Signing;

/// <summary>What the browser gets to keep.</summary>
/// <param name="Secret">Proves the sign-in; shown once, kept nowhere.</param>
/// <param name="Name">Who signed in.</param>
public sealed record SignInReceipt(string Secret, string Name);

/// <summary>Begins sign-ins, inside the change that proved them.</summary>
internal static class BegunSignIn
{
    private const int DeviceLength = 120;

    /// <summary>A new secret each time: what the browser held before counts for nothing.</summary>
    public static SignInReceipt Of(LedgerTransaction ledger, Person person, SignInWay way, string? device, string? proof = null)
    {
        var secret = Secret.New();
        ledger.Db.Add(new SignInRow
        {
            Id = Guid.CreateVersion7(), Hash = Secret.HashOf(secret), PersonId = person.Id, Way = way, BegunAt = ledger.Now, SeenAt = ledger.Now,
            Device = Cut(device), Proof = proof is null ? null : Secret.HashOf(proof),
        });
        (person.Failures, person.LockedUntil, person.LastSeen) = (0, null, ledger.Now);
        ledger.Record(new NewAct("SignedIn", person.Id, person.Name, "", null, [new ActChange("way", null, way.ToString())]));
        return new SignInReceipt(secret, person.Name);
    }

    private static string Cut(string? device)
    {
        var text = new string([.. (device ?? "").Where(c => !char.IsControl(c)).Take(DeviceLength)]);
        return text.Trim();
    }
}
