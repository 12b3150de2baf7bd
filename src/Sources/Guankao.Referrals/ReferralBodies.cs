using Guankao.Identity;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Referrals;

/// <summary>The bodies to which one can refer: those with a caseworker, so that nothing lies where nobody looks.</summary>
public sealed class ReferralBodies(LedgerStore store, HomeRules home, TimeProvider time)
{
    /// <summary>Their full names.</summary>
    public async Task<IReadOnlyList<string>> Ask(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await With(db, home.City, time.GetUtcNow().UtcDateTime, cancellation);
    }

    internal static Task<IReadOnlyList<string>> With(AppDb db, string? city, DateTime now, CancellationToken cancellation) =>
        PostHolders.Agencies(db, Role.Caseworker, city, now, cancellation);
}
