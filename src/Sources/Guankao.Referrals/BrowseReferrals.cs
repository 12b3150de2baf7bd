using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Referrals;

/// <summary>The referrals of one's own bodies, what is due first at the top: <c>await browse.Ask(actor, view, page, ct)</c>.</summary>
public sealed class BrowseReferrals(LedgerStore store, ReferralSeal seal, RunningRules rules, TimeProvider time)
{
    private const int Size = 50;

    // What is sealed cannot be sorted by the database; no body works on more at a time than fit in memory many times over.
    private const int Most = 5000;

    private static readonly ReferralState[] Ended = [ReferralState.Done, ReferralState.Revoked];

    /// <summary>Asks for one page.</summary>
    public async Task<ReferralListing> Ask(Actor actor, ReferralView view, int page, CancellationToken cancellation)
    {
        var (mine, now) = (ReferralCircle.Agencies(actor), Moment.FromUtc(time.GetUtcNow().UtcDateTime));
        await using var db = await store.Read(cancellation);
        var held = await db.Set<ReferralBody>().Where(body => body.Until == null && mine.Contains(body.Agency))
            .Join(db.Set<Referral>().Where(row => row.State != ReferralState.Erased), body => body.ReferralId, row => row.Id, (body, row) => new { body.Part, row.Id, row.State })
            .OrderByDescending(each => each.Id).Take(Most).ToListAsync(cancellation);
        var views = held.Select(each => (each.Id, View: Of(each.Part, each.State))).Distinct().ToList();
        var ids = views.Where(each => each.View == view).Select(each => each.Id).Distinct().ToList();
        var rows = await db.Set<Referral>().AsNoTracking().Include(row => row.Bodies).Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);
        var clocks = await BrowseClocks.OfMany(db, ReferralClocks.Kind, ids, now, cancellation);
        var reader = new ReferralReader(seal, rules.Basis, now);
        var lines = rows.Select(row => reader.Line(row, clocks[row.Id])).OrderByDescending(line => line.Overdue > 0).ThenBy(line => line.Next?.Due ?? Moment.EndOf(DateOnly.MaxValue))
            .ThenByDescending(line => line.Terms.Urgent).ToList();
        page = Math.Clamp(page, 1, Math.Max(1, (lines.Count + Size - 1) / Size));
        return new ReferralListing(
            new Page<ReferralLine>([.. lines.Skip((page - 1) * Size).Take(Size)], page, Size, lines.Count),
            Enum.GetValues<ReferralView>().ToDictionary(each => each, each => views.Count(row => row.View == each)),
            lines.Count(line => line.Overdue > 0), lines.Count(line => line.Next?.Standing == ReferralClockStanding.Warned));
    }

    private static ReferralView Of(BodyPart part, ReferralState state) => part switch
    {
        BodyPart.Referrer when Ended.Contains(state) => ReferralView.Ended,
        BodyPart.Referrer => ReferralView.Sent,
        _ when Ended.Contains(state) => ReferralView.Ended,
        BodyPart.Asked => ReferralView.Asked,
        BodyPart.Lead => ReferralView.Leading,
        _ => ReferralView.Supporting,
    };
}
