using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>Makes the link with which the first keeper comes in: printed by the program, or by the owner of the machine.</summary>
/// <param name="Actor">Who.</param>
public sealed record OfferFirstKeeper(Actor Actor);

/// <summary>Does <see cref="OfferFirstKeeper"/>; a new link ends the one before.</summary>
public sealed class OfferFirstKeeperHandler(LedgerStore store, SecurityNumbers numbers)
{
    /// <summary>Makes it, or refuses where somebody has an account.</summary>
    public async Task<Outcome<IssuedLink>> Do(OfferFirstKeeper command, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.ManagePeople, Matter.OfCity) is { } refusal)
        {
            return refusal;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<Person>().AnyAsync(cancellation))
        {
            return IdentityRefusals.KeeperExists;
        }

        var link = await NewLink.Of(ledger, LinkKind.FirstKeeper, null, command.Actor.Name, numbers, cancellation);
        await ledger.Commit(cancellation);
        return link;
    }
}
