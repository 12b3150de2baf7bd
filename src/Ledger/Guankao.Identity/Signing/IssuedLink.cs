using Guankao.Identity.People;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>A one-time link as it is handed over; it is shown once and cannot be looked up again.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Token">The secret in its address.</param>
/// <param name="Until">When it ends, UTC.</param>
/// <param name="Name">For whom; empty for the first keeper.</param>
/// <param name="Person">Who; empty for the first keeper.</param>
public sealed record IssuedLink(LinkKind Kind, string Token, DateTime Until, string Name, Guid Person);

/// <summary>Makes links, inside another change.</summary>
internal static class NewLink
{
    /// <summary>Makes one; any that were open for the same person end.</summary>
    public static async Task<IssuedLink> Of(
        LedgerTransaction ledger, LinkKind kind, Person? person, string who, SecurityNumbers numbers, CancellationToken cancellation)
    {
        var id = person?.Id;
        var open = await ledger.Db.Set<OneTimeLink>()
            .Where(link => link.PersonId == id && link.UsedAt == null && link.RevokedAt == null).ToListAsync(cancellation);
        open.ForEach(link => link.RevokedAt = ledger.Now);
        var (token, until) = (Secret.New(), ledger.Now + Lasting(kind, numbers));
        ledger.Db.Add(new OneTimeLink { Hash = Secret.HashOf(token), Kind = kind, PersonId = id, MadeAt = ledger.Now, Until = until });
        ledger.Record(new NewAct("LinkIssued", id ?? Guid.Empty, who, "", null, [new ActChange("link", null, kind.ToString())]));
        return new IssuedLink(kind, token, until, person?.Name ?? "", id ?? Guid.Empty);
    }

    private static TimeSpan Lasting(LinkKind kind, SecurityNumbers numbers) => kind switch
    {
        LinkKind.FirstKeeper => numbers.FirstKeeper,
        LinkKind.Reset => numbers.Reset,
        _ => numbers.Invitation,
    };
}
