using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>One of one's own sign-ins.</summary>
/// <param name="Id">Which.</param>
/// <param name="Way">How one came in.</param>
/// <param name="BegunAt">When, UTC.</param>
/// <param name="SeenAt">Last request, UTC.</param>
/// <param name="Device">What the browser calls itself.</param>
public sealed record SignInLine(Guid Id, SignInWay Way, DateTime BegunAt, DateTime SeenAt, string Device);

/// <summary>One's own sign-ins that still hold.</summary>
public sealed class OwnSignIns(LedgerStore store, SecurityNumbers numbers, TimeProvider time)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<SignInLine>> Ask(Actor actor, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        var (idle, oldest) = (now - numbers.IdleSession, now - numbers.LongestSession);
        return await db.Set<SignInRow>()
            .Where(row => row.PersonId == actor.Id && row.EndedAt == null && row.SeenAt >= idle && row.BegunAt >= oldest)
            .OrderByDescending(row => row.BegunAt)
            .Select(row => new SignInLine(row.Id, row.Way, row.BegunAt, row.SeenAt, row.Device)).ToListAsync(cancellation);
    }
}
