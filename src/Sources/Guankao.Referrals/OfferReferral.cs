using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Referrals;

/// <summary>Asks another body to lead (改請其他機關主責): the lead hands over, or the referrer tries the next. Whoever leads goes on until it is taken.</summary>
/// <param name="Act">Which, and who.</param>
/// <param name="To">Full name of the body.</param>
/// <param name="Note">A short note.</param>
public sealed record OfferReferral(ReferralAct Act, string? To, string? Note);

/// <summary>Does <see cref="OfferReferral"/>.</summary>
public sealed class OfferReferralHandler(LedgerStore store, ReferralSeal seal, HomeRules home)
{
    /// <summary>Offers it, or says why not.</summary>
    public async Task<Outcome<string>> Do(OfferReferral command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var taken = await ReferralAtHand.Take(ledger, seal, command.Act, Deed.OfferReferral, each => each.Lead ?? each.Referrer, cancellation);
        if (!taken.Is(out var hand, out var refusal))
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(command.To))
        {
            return ReferralFaults.NoBody;
        }

        if (command.To == hand.Lead || command.To == hand.Asked || (hand.Lead is null && command.To == hand.Referrer))
        {
            return ReferralFaults.SameBody;
        }

        if (!(await ReferralBodies.With(ledger.Db, home.City, ledger.Now, cancellation)).Contains(command.To))
        {
            return ReferralFaults.EmptyBody;
        }

        if (!CleanNote.Of(command.Note).Is(out var note, out refusal))
        {
            return refusal;
        }

        var before = hand.Row.State;
        var clocks = new ReferralClocks(hand, home.Rules.Basis);
        if (await clocks.Stop("referral.answer", hand.Now, cancellation) is { } unstopped)
        {
            return unstopped;
        }

        hand.Leave(BodyPart.Asked);
        hand.Join(command.To, BodyPart.Asked);
        hand.Row.State = before == ReferralState.Rejected ? ReferralState.Proposed : before;
        hand.Write(new EntryTerms(EntryKind.Offered, hand.Who, hand.BodyOf(command.Act.Actor), "", note, [command.To]));
        hand.Record("ReferralOffered", before);
        await ledger.Db.SaveChangesAsync(cancellation);
        if (await clocks.Start("referral.answer", hand.Now, cancellation) is { } unstarted)
        {
            return unstarted;
        }

        await hand.Tell(NoticeKind.Assigned, command.To, ReferralNotices.Asked, cancellation);
        await ledger.Commit(cancellation);
        return hand.Terms.Token;
    }
}
