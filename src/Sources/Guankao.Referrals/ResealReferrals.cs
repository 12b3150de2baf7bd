using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Referrals;

/// <summary>Seals everything by the newest key (更換金鑰重新加密), so that old ones may be put away.</summary>
/// <param name="Actor">Who.</param>
/// <param name="NewKey">True to make a new key first.</param>
public sealed record ResealReferrals(Actor Actor, bool NewKey);

/// <summary>Does <see cref="ResealReferrals"/>.</summary>
public sealed class ResealReferralsHandler(LedgerStore store, ReferralSeal seal)
{
    private const int Chunk = 500;

    /// <summary>Does it in chunks, each whole; says how many records were sealed anew.</summary>
    public async Task<Outcome<int>> Do(ResealReferrals command, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.EraseRipeReferrals, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        if (command.NewKey)
        {
            seal.Rotate();
        }

        var renewed = await Renew<Referral>(row => row.Id, row => row.Sealed, (row, words) => row.Sealed = words, cancellation)
            + await Renew<ReferralEntry>(row => row.Id, row => row.Sealed, (row, words) => row.Sealed = words, cancellation)
            + await Renew<GlassBroken>(row => row.Id, row => row.Sealed, (row, words) => row.Sealed = words, cancellation);
        await using var ledger = await store.Write(cancellation);
        ledger.RecordUnfollowed(new NewAct("ReferralsResealed", Guid.Empty, command.Actor.Name, "", null,
            [new ActChange("records", null, renewed.ToString(CultureInfo.InvariantCulture))]));
        await ledger.Commit(cancellation);
        return renewed;
    }

    private async Task<int> Renew<T>(Func<T, Guid> id, Func<T, string> words, Action<T, string> write, CancellationToken cancellation) where T : class
    {
        var (renewed, seen) = (0, 0);
        while (true)
        {
            await using var ledger = await store.Write(cancellation);
            var rows = await ledger.Db.Set<T>().OrderBy(row => EF.Property<Guid>(row, nameof(Referral.Id))).Skip(seen).Take(Chunk).ToListAsync(cancellation);
            foreach (var row in rows.Where(row => words(row).Length > 0))
            {
                if (seal.Renewed(id(row), words(row)) is { } fresh)
                {
                    write(row, fresh);
                    renewed++;
                }
            }

            seen += rows.Count;
            await ledger.Commit(cancellation);
            if (rows.Count < Chunk)
            {
                return renewed;
            }
        }
    }
}
