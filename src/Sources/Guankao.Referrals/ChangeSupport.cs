using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Referrals;

/// <summary>Takes a supporting body in, or lets it go (加入、退出協力).</summary>
/// <param name="Act">Which, and who.</param>
/// <param name="Body">Full name of the body.</param>
/// <param name="Joins">True where it comes, false where it leaves.</param>
/// <param name="Note">A short note.</param>
public sealed record ChangeSupport(ReferralAct Act, string? Body, bool Joins, string? Note);

/// <summary>Does <see cref="ChangeSupport"/>.</summary>
public sealed class ChangeSupportHandler(LedgerStore store, ReferralSeal seal, HomeRules home)
{
    /// <summary>Does it, or says why not.</summary>
    public async Task<Outcome<string>> Do(ChangeSupport command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var taken = await ReferralAtHand.Take(ledger, seal, command.Act, Deed.ChangeSupport, each => each.Lead, cancellation);
        if (!taken.Is(out var hand, out var refusal))
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(command.Body))
        {
            return ReferralFaults.NoBody;
        }

        if (hand.Supporting.Contains(command.Body) == command.Joins || command.Body == hand.Lead)
        {
            return ReferralFaults.SameBody;
        }

        if (command.Joins && !(await ReferralBodies.With(ledger.Db, home.City, ledger.Now, cancellation)).Contains(command.Body))
        {
            return ReferralFaults.EmptyBody;
        }

        if (!CleanNote.Of(command.Note).Is(out var note, out refusal))
        {
            return refusal;
        }

        if (command.Joins)
        {
            hand.Join(command.Body, BodyPart.Supporting);
            await hand.Tell(NoticeKind.Assigned, command.Body, ReferralNotices.Helping, cancellation);
        }
        else
        {
            hand.Leave(BodyPart.Supporting, command.Body);
        }

        hand.Write(new EntryTerms(command.Joins ? EntryKind.SupportAdded : EntryKind.SupportEnded, hand.Who, hand.Lead!, "", note, [command.Body]));
        hand.Record("ReferralSupportChanged", hand.Row.State);
        await ledger.Commit(cancellation);
        return hand.Terms.Token;
    }
}
