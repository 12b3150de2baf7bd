using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Reporting;

/// <summary>Hands a written report to the approver of the agency (送主管核定).</summary>
/// <param name="Actor">Who submits.</param>
/// <param name="Duty">Which report.</param>
/// <param name="BasedOn">The version that was read before it was submitted.</param>
public sealed record SubmitReport(Actor Actor, Guid Duty, int BasedOn);

/// <summary>A report after it was moved on.</summary>
/// <param name="Duty">Which.</param>
/// <param name="Commitment">Of which commitment.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Due">By when its next writer must act.</param>
public sealed record DutyMoved(Guid Duty, Guid Commitment, DutyState State, DateOnly Due)
{
    internal static DutyMoved Of(Duty duty) => new(duty.Id, duty.CommitmentId, duty.State, duty.Due);
}

/// <summary>Does <see cref="SubmitReport"/>: <c>await submit.Do(command, ct)</c>.</summary>
public sealed class SubmitReportHandler(LedgerStore store)
{
    /// <summary>Submits it, or says why not.</summary>
    public async Task<Outcome<DutyMoved>> Do(SubmitReport command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var outcome = await Do(ledger, command, cancellation);
        if (outcome.Refusal is null)
        {
            await ledger.Commit(cancellation);
        }

        return outcome;
    }

    /// <summary>Submits it inside an open change; the caller commits.</summary>
    public static async Task<Outcome<DutyMoved>> Do(LedgerTransaction ledger, SubmitReport command, CancellationToken cancellation)
    {
        if (!(await DutyAtHand.Of(ledger, command.Duty, command.Actor, Deed.SubmitReport, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var duty = at.Duty;
        if ((at.TooLate() ?? VersionRefusal.Of(duty, command.BasedOn) ?? (duty.Text.Length == 0 ? ReportingRefusals.ReportEmpty : null)) is { } fault)
        {
            return fault;
        }

        duty.Late |= duty.SubmittedAt is null && at.Today > at.Period.AgencyDue;
        duty.SubmittedAt = ledger.Now;
        at.Move("ReportSubmitted", DutyState.Submitted, "", [new("version", null, $"{duty.Version}"), .. duty.Late ? [new("late", null, "true")] : Array.Empty<Store.Acts.ActChange>()]);
        await DutyNotices.Submitted(at, cancellation);
        return DutyMoved.Of(duty);
    }
}

/// <summary>Nobody decides on words that they have not read.</summary>
internal static class VersionRefusal
{
    public static Refusal? Of(Duty duty, int read) => duty.Version == read ? null : new Refusal("report-changed", new(
        $"您看的是第 {read} 版，現在已是第 {duty.Version} 版（{duty.SavedBy}）；請重新整理，看過再送。",
        $"You read version {read}; version {duty.Version} was saved since by {duty.SavedBy}: load the page and read it first."));
}
