using Guankao.Calendar;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Referrals;

/// <summary>Closes a referral (結案), once the procedure has come so far and the referrer was told.</summary>
/// <param name="Act">Which, and who.</param>
/// <param name="Result">How it ended, by code.</param>
/// <param name="Note">A short note.</param>
public sealed record CloseReferral(ReferralAct Act, string? Result, string? Note);

/// <summary>Does <see cref="CloseReferral"/>.</summary>
public sealed class CloseReferralHandler(LedgerStore store, ReferralSeal seal, HomeRules home)
{
    // Whatever happened before them, after these nothing more can be done.
    private static readonly string[] AtAnyTime = ["transferred", "adult", "missing", "court", "death"];

    /// <summary>Closes it, or says why not.</summary>
    public async Task<Outcome<string>> Do(CloseReferral command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var taken = await ReferralAtHand.Take(ledger, seal, command.Act, Deed.CloseReferral, each => each.Lead, cancellation);
        if (!taken.Is(out var hand, out var refusal))
        {
            return refusal;
        }

        var clocks = new ReferralClocks(hand, home.Rules.Basis);
        if (await Fault(hand, clocks, command.Result, cancellation) is { } fault)
        {
            return fault;
        }

        if (!CleanNote.Of(command.Note).Is(out var note, out refusal))
        {
            return refusal;
        }

        if (await Clocks(hand, clocks, cancellation) is { } unmoved)
        {
            return unmoved;
        }

        var before = hand.Row.State;
        hand.Say(hand.Terms with { Result = command.Result });
        (hand.Row.State, hand.Row.ClosedAt) = (ReferralState.Done, ledger.Now);
        hand.Write(new EntryTerms(EntryKind.Closed, hand.Who, hand.Lead!, command.Result!, note, []));
        hand.Record("ReferralClosed", before);
        await hand.Tell(NoticeKind.Decided, hand.Referrer, ReferralNotices.Told, cancellation);
        await ledger.Commit(cancellation);
        return hand.Terms.Token;
    }

    private async Task<Refusal?> Fault(ReferralAtHand hand, ReferralClocks clocks, string? result, CancellationToken cancellation)
    {
        if (ReferralWords.Results.FirstOrDefault(word => word.Code == result) is not { } word)
        {
            return ReferralFaults.NoReason;
        }

        var procedure = Procedures.Of(hand.Terms.Procedure)!;
        if (!AtAnyTime.Contains(result) && !procedure.MayClose(hand.Done()))
        {
            return ReferralFaults.NotEnough;
        }

        if (!hand.Row.ReportedBack && hand.Referrer != hand.Lead)
        {
            return ReferralFaults.NotReported;
        }

        return word.Needs is { } rule && procedure.Steps.Any(step => step.Starts.Contains(rule) || step.Restarts.Contains(rule))
            ? await Passed(hand, clocks, rule, cancellation) : null;
    }

    private async Task<Refusal?> Passed(ReferralAtHand hand, ReferralClocks clocks, string rule, CancellationToken cancellation)
    {
        if (!home.Rules.Current.Find(rule, hand.Terms.City, hand.Now.Day).Is(out var row, out _))
        {
            return null;
        }

        if ((await clocks.Running(cancellation)).FirstOrDefault(clock => clock.Rule == rule) is not { } running)
        {
            return ReferralFaults.NoFloor(row.Text, row.Article);
        }

        var due = home.Rules.Current.Due(rule, hand.Terms.City, running.Run, home.Rules.Calendars, hand.Terms.District).Value;
        return due.Date.Earliest is { } from && hand.Now.Day < from.Day ? ReferralFaults.Floor(from, row.Article) : null;
    }

    // What is followed after closing goes on running; all else ends with it.
    private static async Task<Refusal?> Clocks(ReferralAtHand hand, ReferralClocks clocks, CancellationToken cancellation)
    {
        var procedure = Procedures.Of(hand.Terms.Procedure)!;
        var afterwards = procedure.Steps.Where(step => step.WhenClosed).SelectMany(step => step.Stops).ToHashSet();
        foreach (var rule in (await clocks.Running(cancellation)).Select(clock => clock.Rule).Distinct().Where(rule => !afterwards.Contains(rule)).ToList())
        {
            if (await clocks.Stop(rule, hand.Now, cancellation) is { } unstopped)
            {
                return unstopped;
            }
        }

        foreach (var rule in procedure.OnClosing)
        {
            if (await clocks.Start(rule, Moment.StartOf(hand.Now.Day), cancellation) is { } unstarted)
            {
                return unstarted;
            }
        }

        return null;
    }
}
