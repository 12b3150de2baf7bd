using Guankao.Identity.People;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>One of one's own passkeys.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What the person calls it.</param>
/// <param name="MadeAt">When it was added, UTC.</param>
/// <param name="UsedAt">When it last opened the door, UTC.</param>
public sealed record PasskeyLine(string Id, string Name, DateTime MadeAt, DateTime? UsedAt);

/// <summary>One's own passkeys.</summary>
public sealed class OwnPasskeys(LedgerStore store)
{
    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<PasskeyLine>> Ask(Actor actor, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<Passkey>().Where(row => row.PersonId == actor.Id).OrderBy(row => row.MadeAt)
            .Select(row => new PasskeyLine(row.Id, row.Name, row.MadeAt, row.UsedAt)).ToListAsync(cancellation);
    }
}
