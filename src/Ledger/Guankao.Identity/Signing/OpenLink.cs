using Guankao.Identity.People;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>What a link is for, before it is used.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Name">For whom; empty for the first keeper.</param>
/// <param name="Mail">The name to sign in with; empty for the first keeper.</param>
/// <param name="Until">When it ends, UTC.</param>
public sealed record LinkPage(LinkKind Kind, string Name, string Mail, DateTime Until);

/// <summary>Looks at a link without using it.</summary>
public sealed class OpenLink(LedgerStore store, TimeProvider time)
{
    /// <summary>Null where it cannot be used.</summary>
    public async Task<LinkPage?> Ask(string token, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var hash = Secret.HashOf(token);
        var link = await db.Set<OneTimeLink>().FirstOrDefaultAsync(row => row.Hash == hash, cancellation);
        if (link is null || !IsOpen(link, time.GetUtcNow().UtcDateTime))
        {
            return null;
        }

        var person = link.PersonId is { } id ? await db.Set<Person>().FirstOrDefaultAsync(row => row.Id == id, cancellation) : null;
        return new LinkPage(link.Kind, person?.Name ?? "", person?.Mail ?? "", link.Until);
    }

    internal static bool IsOpen(OneTimeLink link, DateTime now) => link.UsedAt is null && link.RevokedAt is null && link.Until >= now;
}
