using Guankao.Calendar;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Referrals;

/// <summary>Writes down a step of the procedure (登錄程序步驟); its clocks start, stop and go on with it.</summary>
/// <param name="Act">Which, and who.</param>
/// <param name="Step">Which step.</param>
/// <param name="Day">When it happened.</param>
/// <param name="Time">At what time, where hours count.</param>
/// <param name="Outcome">How it came out, by code; empty where nothing is to choose.</param>
/// <param name="Participants">Who took part, by code.</param>
/// <param name="Note">A short note.</param>
public sealed record TakeStep(
    ReferralAct Act, string? Step, DateOnly? Day, TimeOnly? Time, string? Outcome, IReadOnlyList<string> Participants, string? Note);

/// <summary>Does <see cref="TakeStep"/>.</summary>
public sealed class TakeStepHandler(LedgerStore store, ReferralSeal seal, HomeRules home)
{
    /// <summary>Writes it down, or says why not.</summary>
    public async Task<Outcome<string>> Do(TakeStep command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var taken = await ReferralAtHand.Take(ledger, seal, command.Act, Deed.WorkOnReferral, each => each.Lead, cancellation);
        if (!taken.Is(out var hand, out var refusal))
        {
            return refusal;
        }

        var clocks = new ReferralClocks(hand, home.Rules.Basis);
        if (Fault(hand, command, out var step, out var at) is { } fault)
        {
            return fault;
        }

        if (await Floor(hand, clocks, step, at, cancellation) is { } early)
        {
            return early;
        }

        if (!CleanNote.Of(command.Note).Is(out var note, out refusal))
        {
            return refusal;
        }

        var before = hand.Row.State;
        hand.Write(new EntryTerms(
            EntryKind.Step, hand.Who, hand.BodyOf(command.Act.Actor), string.IsNullOrEmpty(command.Outcome) ? step.Code : $"{step.Code}:{command.Outcome}", note, command.Participants), at);
        if (await clocks.Apply(step, at, cancellation) is { } unapplied)
        {
            return unapplied;
        }

        hand.Row.State = before == ReferralState.Accepted ? ReferralState.InProgress : before;
        hand.Row.Round += step.Again.Count > 0 ? 1 : 0;
        hand.Row.ReportedBack |= step.Reports;
        hand.Record("ReferralStepTaken", before);
        if (step.Reports)
        {
            await hand.Tell(NoticeKind.Decided, hand.Referrer, ReferralNotices.Told, cancellation);
        }

        await ledger.Commit(cancellation);
        return hand.Terms.Token;
    }

    private static Refusal? Fault(ReferralAtHand hand, TakeStep command, out ProcedureStep step, out Moment at)
    {
        (step, at) = (null!, default);
        var procedure = Procedures.Of(hand.Terms.Procedure);
        var next = procedure?.Next(hand.Done(), hand.Row.State == ReferralState.Done).FirstOrDefault(each => each.Code == command.Step);
        if (next is null)
        {
            return ReferralFaults.NoStep;
        }

        step = next;
        if (command.Day is not { } day)
        {
            return ReferralFaults.NoDay;
        }

        if (step.Time && command.Time is null)
        {
            return ReferralFaults.NoTime;
        }

        at = command.Time is { } time ? Moment.At(day, time) : Moment.StartOf(day);
        if (!step.Future && at > hand.Now)
        {
            return ReferralFaults.Ahead(hand.Now.Day);
        }

        if (Cause(hand, step) is { } cause && (step.Time ? at < cause : day < cause.Day))
        {
            return ReferralFaults.TooEarly(cause);
        }

        if (step.Outcomes.Count > 0 && step.Outcomes.All(each => each.Code != command.Outcome))
        {
            return ReferralFaults.NoOutcome;
        }

        var allowed = step.Participants;
        return command.Participants.Distinct().Count(allowed.Contains) < step.Fewest || command.Participants.Any(each => !allowed.Contains(each))
            ? ReferralFaults.FewParticipants(step.Fewest) : null;
    }

    // The latest of the steps that it follows; nothing may lie before its own cause. A day that may lie ahead is no cause.
    private static Moment? Cause(ReferralAtHand hand, ProcedureStep step)
    {
        var procedure = Procedures.Of(hand.Terms.Procedure)!;
        var after = step.After.Select(each => each.Split(':')[0]).Where(each => procedure.Step(each) is { Future: false }).ToHashSet();
        return hand.Row.Entries.Where(entry => hand.Read(entry) is { Kind: EntryKind.Step } read && after.Contains(read.Step.Split(':')[0]))
            .OrderBy(entry => entry.Position).Select(entry => (Moment?)new Moment(entry.Day, entry.Minute)).LastOrDefault();
    }

    private async Task<Refusal?> Floor(ReferralAtHand hand, ReferralClocks clocks, ProcedureStep step, Moment at, CancellationToken cancellation)
    {
        if (step.Floor is not { } rule || (await clocks.Running(cancellation)).FirstOrDefault(clock => clock.Rule == rule) is not { } running
            || !home.Rules.Current.Due(rule, hand.Terms.City, running.Run, home.Rules.Calendars, hand.Terms.District).Is(out var due, out _))
        {
            return null;
        }

        return due.Date.Earliest is { } from && at.Day < from.Day ? ReferralFaults.Floor(from, due.Row.Article) : null;
    }
}
