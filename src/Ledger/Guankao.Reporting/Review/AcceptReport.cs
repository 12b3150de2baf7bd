using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Reporting;

/// <summary>The evaluation office takes a report as it stands (審查通過).</summary>
/// <param name="Actor">Who accepts it.</param>
/// <param name="Duty">Which report.</param>
/// <param name="BasedOn">The version that was read.</param>
/// <param name="Note">What the review says, for the record; may be empty.</param>
public sealed record AcceptReport(Actor Actor, Guid Duty, int BasedOn, string Note = "");

/// <summary>Does <see cref="AcceptReport"/>: <c>await accept.Do(command, ct)</c>.</summary>
public sealed class AcceptReportHandler(LedgerStore store)
{
    /// <summary>Accepts it, or says why not.</summary>
    public async Task<Outcome<DutyMoved>> Do(AcceptReport command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await DutyAtHand.Of(ledger, command.Duty, command.Actor, Deed.AcceptReport, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (VersionRefusal.Of(at.Duty, command.BasedOn) is { } fault)
        {
            return fault;
        }

        at.Duty.DecidedAt = ledger.Now;
        at.Move("ReportAccepted", DutyState.Accepted, CleanText.Of(command.Note), new ActChange("version", null, $"{at.Duty.Version}"));
        await DutyNotices.Accepted(at, cancellation);
        await ledger.Commit(cancellation);
        return DutyMoved.Of(at.Duty);
    }
}
