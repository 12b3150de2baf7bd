using Guankao.Identity.People;
using Guankao.Identity.Signing;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>Whose calendar a secret address is.</summary>
public sealed class OwnFeed(LedgerStore store, SecurityNumbers numbers, TimeProvider time)
{
    /// <summary>True where the person has an address.</summary>
    public async Task<bool> Exists(Actor actor, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<Person>().AnyAsync(row => row.Id == actor.Id && row.FeedHash != null, cancellation);
    }

    /// <summary>
    /// Its owner with the posts held today; null where the secret opens nothing, or its owner may not come in any more. What is
    /// looked up is the hash: how long that takes tells nothing of the secrets that are there.
    /// </summary>
    /// <param name="secret">From the address.</param>
    /// <param name="city">The city of this ledger, for the full names of agencies.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Actor?> Ask(string secret, string? city, CancellationToken cancellation)
    {
        var (now, hash) = (time.GetUtcNow().UtcDateTime, Secret.HashOf(secret));
        await using var db = await store.Read(cancellation);
        var person = await db.Set<Person>().Include(row => row.Posts)
            .FirstOrDefaultAsync(row => row.FeedHash == hash && row.DisabledAt == null, cancellation);
        return person is null || person.IsIdle(now, numbers)
            ? null
            : new Actor(person.Id, person.Name, HeldToday.Of(person.Posts, city, OfficeDay.Of(now)));
    }
}
