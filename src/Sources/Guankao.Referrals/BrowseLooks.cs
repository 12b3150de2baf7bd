using Guankao.Calendar;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Referrals;

/// <summary>Broken glass, for the auditor: who, when, for which body and why, and nothing of the referral itself.</summary>
/// <param name="Referral">Which, as the acts name it.</param>
/// <param name="Look">The look.</param>
/// <param name="Until">Until when it was open.</param>
public sealed record GlassLine(Guid Referral, ReferralLook Look, DateTime Until);

/// <summary>Lists broken glass, the newest first.</summary>
public sealed class BrowseLooks(LedgerStore store, ReferralSeal seal, RunningRules rules, TimeProvider time)
{
    private const int Size = 50;

    /// <summary>One page, or why not.</summary>
    public async Task<Outcome<Page<GlassLine>>> Ask(Actor actor, int page, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(actor, Deed.ReadReferralLooks, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        await using var db = await store.Read(cancellation);
        var reader = new ReferralReader(seal, rules.Basis, Moment.FromUtc(time.GetUtcNow().UtcDateTime));
        var total = await db.Set<GlassBroken>().CountAsync(cancellation);
        page = Math.Clamp(page, 1, Math.Max(1, (total + Size - 1) / Size));
        var rows = await db.Set<GlassBroken>().OrderByDescending(each => each.At).Skip((page - 1) * Size).Take(Size).ToListAsync(cancellation);
        return new Page<GlassLine>([.. rows.Select(each => Line(each, reader))], page, Size, total);
    }

    private static GlassLine Line(GlassBroken each, ReferralReader reader)
    {
        if (each.Sealed.Length == 0)
        {
            return new GlassLine(each.ReferralId, new ReferralLook("–", each.At, "", null), each.Until);
        }

        var terms = reader.Glass(each);
        return new GlassLine(each.ReferralId, new ReferralLook(terms.Who, each.At, terms.Reason, terms.Agency), each.Until);
    }
}
