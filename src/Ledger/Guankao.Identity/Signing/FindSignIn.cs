using Guankao.Identity.People;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>Somebody who is signed in, as of this request.</summary>
/// <param name="Id">The sign-in.</param>
/// <param name="Actor">Who, with the posts held today.</param>
public sealed record CurrentSignIn(Guid Id, Actor Actor);

/// <summary>Who holds a secret: asked on every request, so that a right that ended is gone with the next one.</summary>
public sealed class FindSignIn(LedgerStore store, SecurityNumbers numbers, TimeProvider time)
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    /// <summary>Null where the secret is unknown, ended, too old or of somebody who may not come in any more.</summary>
    /// <param name="secret">From the browser.</param>
    /// <param name="city">The city of this ledger, for the full names of agencies.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<CurrentSignIn?> Ask(string secret, string? city, CancellationToken cancellation)
    {
        var (now, hash) = (time.GetUtcNow().UtcDateTime, Secret.HashOf(secret));
        await using var db = await store.Read(cancellation);
        var row = await (
            from signIn in db.Set<SignInRow>()
            join person in db.Set<Person>() on signIn.PersonId equals person.Id
            where signIn.Hash == hash && signIn.EndedAt == null && person.DisabledAt == null
            select new { signIn.Id, signIn.BegunAt, signIn.SeenAt, PersonId = person.Id, person.Name }).FirstOrDefaultAsync(cancellation);
        if (row is null || row.SeenAt + numbers.IdleSession < now || row.BegunAt + numbers.LongestSession < now)
        {
            return null;
        }

        var posts = await db.Set<HeldPost>().Where(post => post.PersonId == row.PersonId && post.EndedAt == null).ToListAsync(cancellation);
        if (row.SeenAt + TouchEvery < now)
        {
            // No act: it changes no right and no record, only when an idle sign-in ends.
            await db.Set<SignInRow>().Where(signIn => signIn.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(signIn => signIn.SeenAt, now), cancellation);
        }

        return new CurrentSignIn(row.Id, new Actor(row.PersonId, row.Name, HeldToday.Of(posts, city, OfficeDay.Of(now))));
    }
}

/// <summary>Posts as rights read them.</summary>
internal static class HeldToday
{
    public static IReadOnlyList<Post> Of(IEnumerable<HeldPost> posts, string? city, DateOnly today) =>
    [
        .. posts.Where(post => post.IsHeld(today))
            .Select(post => new Post(post.Role, post.Agency is null ? null : AgencyNames.FullName(post.Agency, city, today))).Distinct(),
    ];
}
