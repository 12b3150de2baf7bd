using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Referrals;

/// <summary>Accepts a referral, or rejects it with a reason (受理、退回).</summary>
/// <param name="Act">Which, and who.</param>
/// <param name="Accept">True to take it.</param>
/// <param name="Reason">Why not, by code; empty where it is taken.</param>
/// <param name="Note">A short note.</param>
public sealed record AnswerReferral(ReferralAct Act, bool Accept, string? Reason, string? Note);

/// <summary>Does <see cref="AnswerReferral"/>.</summary>
public sealed class AnswerReferralHandler(LedgerStore store, ReferralSeal seal, HomeRules home)
{
    /// <summary>Answers, or says why not.</summary>
    public async Task<Outcome<string>> Do(AnswerReferral command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var taken = await ReferralAtHand.Take(ledger, seal, command.Act, Deed.AnswerReferral, each => each.Asked, cancellation);
        if (!taken.Is(out var hand, out var refusal))
        {
            return refusal;
        }

        if (!command.Accept && !ReferralWords.Rejections.Has(command.Reason))
        {
            return ReferralFaults.NoReason;
        }

        if (!CleanNote.Of(command.Note).Is(out var note, out refusal))
        {
            return refusal;
        }

        var clocks = new ReferralClocks(hand, home.Rules.Basis);
        if (await clocks.Stop("referral.answer", hand.Now, cancellation) is { } unstopped)
        {
            return unstopped;
        }

        await (command.Accept ? Accept(hand, note, cancellation) : Reject(hand, command.Reason!, note, cancellation));
        await ledger.Commit(cancellation);
        return hand.Terms.Token;
    }

    // The body that led until now is told and leaves: what it need not know any more it does not see.
    private static async Task Accept(ReferralAtHand hand, string note, CancellationToken cancellation)
    {
        var (body, before) = (hand.Asked!, hand.Row.State);
        hand.Write(new EntryTerms(EntryKind.Accepted, hand.Who, body, "", note, []));
        if (hand.Lead is { } led)
        {
            await hand.Tell(NoticeKind.Decided, led, ReferralNotices.Taken, cancellation);
        }

        hand.Leave(BodyPart.Lead);
        hand.Leave(BodyPart.Asked);
        hand.Leave(BodyPart.Supporting, body);
        hand.Join(body, BodyPart.Lead);
        hand.Row.State = before == ReferralState.Proposed ? ReferralState.Accepted : before;
        await Clocks.HandClocksOver.About(hand.Ledger, ReferralClocks.About(hand.Row.Id), body, hand.Who, cancellation);
        hand.Record("ReferralAccepted", before);
        await hand.Tell(NoticeKind.Decided, hand.Referrer, ReferralNotices.Taken, cancellation);
    }

    private static async Task Reject(ReferralAtHand hand, string reason, string note, CancellationToken cancellation)
    {
        var before = hand.Row.State;
        hand.Write(new EntryTerms(EntryKind.Rejected, hand.Who, hand.Asked!, reason, note, []));
        hand.Leave(BodyPart.Asked);
        hand.Row.State = before == ReferralState.Proposed ? ReferralState.Rejected : before;
        hand.Record("ReferralRejected", before);
        await hand.Tell(NoticeKind.Returned, hand.Lead ?? hand.Referrer, ReferralNotices.Rejected, cancellation);
    }
}
