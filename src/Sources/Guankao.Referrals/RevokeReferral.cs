using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Referrals;

/// <summary>Takes a referral back before anybody leads (撤回).</summary>
/// <param name="Act">Which, and who.</param>
/// <param name="Note">Why.</param>
public sealed record RevokeReferral(ReferralAct Act, string? Note);

/// <summary>Does <see cref="RevokeReferral"/>.</summary>
public sealed class RevokeReferralHandler(LedgerStore store, ReferralSeal seal, HomeRules home)
{
    /// <summary>Takes it back, or says why not.</summary>
    public async Task<Outcome<string>> Do(RevokeReferral command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var taken = await ReferralAtHand.Take(ledger, seal, command.Act, Deed.RevokeReferral, each => each.Referrer, cancellation);
        if (!taken.Is(out var hand, out var refusal) || !CleanNote.Of(command.Note).Is(out var note, out refusal))
        {
            return refusal;
        }

        if (await new ReferralClocks(hand, home.Rules.Basis).Stop("referral.answer", hand.Now, cancellation) is { } unstopped)
        {
            return unstopped;
        }

        var before = hand.Row.State;
        hand.Write(new EntryTerms(EntryKind.Revoked, hand.Who, hand.Referrer, "", note, []));
        hand.Leave(BodyPart.Asked);
        hand.Leave(BodyPart.Supporting);
        (hand.Row.State, hand.Row.ClosedAt) = (ReferralState.Revoked, ledger.Now);
        hand.Record("ReferralRevoked", before);
        await ledger.Commit(cancellation);
        return hand.Terms.Token;
    }
}
