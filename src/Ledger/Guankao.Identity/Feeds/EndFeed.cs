using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>Ends the secret address of one's own calendar.</summary>
/// <param name="Actor">Whose.</param>
public sealed record EndFeed(Actor Actor);

/// <summary>Does <see cref="EndFeed"/>.</summary>
public sealed class EndFeedHandler(LedgerStore store)
{
    /// <summary>Ends it; where there is none, nothing changes.</summary>
    public async Task<Outcome<PersonReceipt>> Do(EndFeed command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var person = await ledger.Db.Set<Person>().FirstOrDefaultAsync(row => row.Id == command.Actor.Id, cancellation);
        if (person is null)
        {
            return IdentityRefusals.NoSuchPerson;
        }

        if (person.FeedHash is not null)
        {
            person.FeedHash = null;
            ledger.Record(new NewAct("FeedEnded", person.Id, person.Name, "", null, []));
            await ledger.Commit(cancellation);
        }

        return new PersonReceipt(person.Id);
    }
}
