using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Reporting;

/// <summary>A reason for which a report goes back.</summary>
/// <param name="Milestone">Place of the work item, from 0; null for the report as a whole.</param>
/// <param name="Reason">What is to be mended.</param>
public sealed record RemarkTerms(int? Milestone, string Reason);

/// <summary>The approver gives a report back to its writer inside the agency (機關內退回).</summary>
/// <param name="Actor">Who sends it back.</param>
/// <param name="Duty">Which report.</param>
/// <param name="Remarks">Why, one reason for each work item that needs it.</param>
public sealed record SendBackReport(Actor Actor, Guid Duty, IReadOnlyList<RemarkTerms> Remarks);

/// <summary>The evaluation office returns a report to the agency (退回補正); a new clock starts.</summary>
/// <param name="Actor">Who returns it.</param>
/// <param name="Duty">Which report.</param>
/// <param name="Remarks">Why, one reason for each work item that needs it.</param>
public sealed record ReturnReport(Actor Actor, Guid Duty, IReadOnlyList<RemarkTerms> Remarks);

/// <summary>Does <see cref="SendBackReport"/>: <c>await sendBack.Do(command, ct)</c>.</summary>
public sealed class SendBackReportHandler(LedgerStore store)
{
    /// <summary>Sends it back, or says why not.</summary>
    public async Task<Outcome<DutyMoved>> Do(SendBackReport command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await DutyAtHand.Of(ledger, command.Duty, command.Actor, Deed.SendBackReport, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (await Remarks.Keep(at, command.Remarks, returned: false, cancellation) is { } fault)
        {
            return fault;
        }

        at.Move("ReportSentBack", DutyState.SentBack, Remarks.Why(command.Remarks), Remarks.Changes(command.Remarks));
        await DutyNotices.SentBack(at, cancellation);
        await ledger.Commit(cancellation);
        return DutyMoved.Of(at.Duty);
    }
}

/// <summary>Does <see cref="ReturnReport"/>: <c>await giveBack.Do(command, ct)</c>.</summary>
public sealed class ReturnReportHandler(LedgerStore store, HomeRules rules)
{
    /// <summary>Returns it and says by when it must come again; or says why not.</summary>
    public async Task<Outcome<DutyMoved>> Do(ReturnReport command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await DutyAtHand.Of(ledger, command.Duty, command.Actor, Deed.ReturnReport, cancellation)).Is(out var at, out var refusal)
            || !rules.Due("reporting.correct", at.Today).Is(out var due, out refusal))
        {
            return refusal;
        }

        if (await Remarks.Keep(at, command.Remarks, returned: true, cancellation) is { } fault)
        {
            return fault;
        }

        var (duty, old) = (at.Duty, at.Duty.Due);
        (duty.Due, duty.Excused, duty.Returns, duty.DecidedAt) = (due.Date.Due.Day, true, duty.Returns + 1, ledger.Now);
        at.Move("ReportReturned", DutyState.Returned, Remarks.Why(command.Remarks), [
            new ActChange("due", $"{old:yyyy-MM-dd}", $"{duty.Due:yyyy-MM-dd}"), .. Remarks.Changes(command.Remarks),
        ]);
        await DutyNotices.Returned(at, cancellation);
        await ledger.Commit(cancellation);
        return DutyMoved.Of(duty);
    }
}

/// <summary>Reasons for which reports go back.</summary>
internal static class Remarks
{
    public static async Task<Refusal?> Keep(DutyAtHand at, IReadOnlyList<RemarkTerms> remarks, bool returned, CancellationToken cancellation)
    {
        if (remarks.Count == 0 || remarks.Any(remark => CleanText.Of(remark.Reason).Length == 0))
        {
            return ReportingRefusals.NoReason;
        }

        var milestones = await CommitmentReads.MilestoneCount(at.Ledger.Db, at.Duty.CommitmentId, cancellation);
        if (remarks.FirstOrDefault(remark => remark.Milestone < 0 || remark.Milestone >= milestones) is { Milestone: { } place })
        {
            return ReportingRefusals.NoSuchMilestone(place);
        }

        at.Ledger.Db.AddRange(remarks.Select(remark => new DutyRemark
        {
            Id = Guid.CreateVersion7(), DutyId = at.Duty.Id, Returned = returned, Version = at.Duty.Version, Milestone = remark.Milestone,
            Reason = CleanText.Of(remark.Reason), Who = at.Actor.Name, SaidAt = at.Ledger.Now,
        }));
        return null;
    }

    public static string Why(IReadOnlyList<RemarkTerms> remarks) => string.Join('；', remarks.Select(remark => CleanText.Of(remark.Reason)));

    public static IReadOnlyList<ActChange> Changes(IReadOnlyList<RemarkTerms> remarks) =>
        [.. remarks.Select(remark => new ActChange(remark.Milestone is { } place ? $"milestone-{place + 1}" : "report", null, CleanText.Of(remark.Reason)))];
}
