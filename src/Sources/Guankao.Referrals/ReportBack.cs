using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Store;

namespace Guankao.Referrals;

/// <summary>Tells the referrer what became of it (回報轉介者).</summary>
/// <param name="Act">Which, and who.</param>
/// <param name="Note">What; the referrer reads it.</param>
public sealed record ReportBack(ReferralAct Act, string? Note);

/// <summary>Does <see cref="ReportBack"/>.</summary>
public sealed class ReportBackHandler(LedgerStore store, ReferralSeal seal)
{
    /// <summary>Tells, or says why not.</summary>
    public async Task<Outcome<string>> Do(ReportBack command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var taken = await ReferralAtHand.Take(ledger, seal, command.Act, Deed.ReportBack, each => each.Lead, cancellation);
        if (!taken.Is(out var hand, out var refusal) || !CleanNote.Of(command.Note).Is(out var note, out refusal))
        {
            return refusal;
        }

        if (note.Length == 0)
        {
            return new Refusal("report-back-empty", new("請寫回報內容。", "Write what the referrer is to be told."));
        }

        hand.Row.ReportedBack = true;
        hand.Write(new EntryTerms(EntryKind.ReportedBack, hand.Who, hand.Lead!, "", note, []));
        hand.Record("ReferralReportedBack", hand.Row.State);
        await hand.Tell(NoticeKind.Decided, hand.Referrer, ReferralNotices.Told, cancellation);
        await ledger.Commit(cancellation);
        return hand.Terms.Token;
    }
}
