using Guankao.Identity.People;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>Makes the secret address of one's own calendar; the one before opens nothing any more.</summary>
/// <param name="Actor">Whose.</param>
public sealed record RenewFeed(Actor Actor);

/// <summary>The secret of a new address: shown once, since only its hash is kept.</summary>
/// <param name="Secret">The secret.</param>
public sealed record FeedReceipt(string Secret);

/// <summary>Does <see cref="RenewFeed"/>.</summary>
public sealed class RenewFeedHandler(LedgerStore store)
{
    /// <summary>Makes it, or says why not.</summary>
    public async Task<Outcome<FeedReceipt>> Do(RenewFeed command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var person = await ledger.Db.Set<Person>().FirstOrDefaultAsync(row => row.Id == command.Actor.Id && row.DisabledAt == null, cancellation);
        if (person is null)
        {
            return IdentityRefusals.NoSuchPerson;
        }

        var (secret, act) = (Secret.New(), person.FeedHash is null ? "FeedMade" : "FeedRenewed");
        person.FeedHash = Secret.HashOf(secret);
        ledger.Record(new NewAct(act, person.Id, person.Name, "", null, []));
        await ledger.Commit(cancellation);
        return new FeedReceipt(secret);
    }
}
