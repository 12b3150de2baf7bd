using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Reporting;

/// <summary>The agency stands by its report and sends it to the evaluation office (核定並送研考會).</summary>
/// <param name="Actor">Who approves.</param>
/// <param name="Duty">Which report.</param>
/// <param name="BasedOn">The version that was read.</param>
public sealed record ApproveReport(Actor Actor, Guid Duty, int BasedOn);

/// <summary>How soon the evaluation office should look at a report, and why.</summary>
/// <param name="Points">The higher, the sooner.</param>
/// <param name="Parts">What it is made of.</param>
public sealed record ReportRisk(int Points, IReadOnlyList<RiskPart> Parts);

/// <summary>One reason for a risk.</summary>
/// <param name="Code">Stable code, or the code of a finding.</param>
/// <param name="Points">What it counts.</param>
/// <param name="Why">In one phrase.</param>
public sealed record RiskPart(string Code, int Points, Bilingual Why);

/// <summary>Does <see cref="ApproveReport"/> inside an open change; the desk adds the risk.</summary>
public static class ApproveReportHandler
{
    /// <summary>Approves it, or says why not.</summary>
    public static async Task<Outcome<DutyMoved>> Do(
        LedgerTransaction ledger, ApproveReport command, Func<DutyWords, CancellationToken, Task<ReportRisk>> weigh, CancellationToken cancellation)
    {
        if (!(await DutyAtHand.Of(ledger, command.Duty, command.Actor, Deed.ApproveReport, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (VersionRefusal.Of(at.Duty, command.BasedOn) is { } fault)
        {
            return fault;
        }

        var risk = await weigh(DutyWords.Of(at.Duty), cancellation);
        (at.Duty.Risk, at.Duty.RiskParts, at.Duty.ApprovedAt) = (risk.Points, Json.Of(risk.Parts), ledger.Now);
        at.Move("ReportApproved", DutyState.Approved, "", new Store.Acts.ActChange("version", null, $"{at.Duty.Version}"));
        return DutyMoved.Of(at.Duty);
    }
}

/// <summary>What a report under review says, and of what.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Commitment">The commitment.</param>
/// <param name="Period">The period.</param>
/// <param name="Text">The report.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Reasons">Why this grade.</param>
/// <param name="Late">True where it came late.</param>
/// <param name="Returns">How often it was returned.</param>
public sealed record DutyWords(
    Guid Duty, Guid Commitment, PeriodTerms Period, string Text, string? Grade, string Reasons, bool Late, int Returns)
{
    internal static DutyWords Of(Duty duty) => new(
        duty.Id, duty.CommitmentId, new PeriodTerms(duty.Period!.FirstDay, duty.Period.LastDay, duty.Period.Name),
        duty.Text, duty.Grade, duty.Reasons, duty.Late, duty.Returns);
}
