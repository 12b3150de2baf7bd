using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Reporting;

/// <summary>Lets a report come in late (准予逾期補報), where the rules do not forbid it.</summary>
/// <param name="Actor">Who allows it.</param>
/// <param name="Duty">Which report.</param>
/// <param name="Until">The new last day.</param>
/// <param name="Why">On what ground.</param>
public sealed record AllowLateReport(Actor Actor, Guid Duty, DateOnly Until, string Why);

/// <summary>Does <see cref="AllowLateReport"/>: <c>await allow.Do(command, ct)</c>.</summary>
public sealed class AllowLateReportHandler(LedgerStore store)
{
    /// <summary>Allows it, or says why not.</summary>
    public async Task<Outcome<DutyMoved>> Do(AllowLateReport command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await DutyAtHand.Of(ledger, command.Duty, command.Actor, Deed.AllowLateReport, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var (duty, why) = (at.Duty, CleanText.Of(command.Why));
        var fault = at.TooLate() is null ? ReportingRefusals.NotLate(duty.Due)
            : at.Period.Late == LateEntry.Refuse ? ReportingRefusals.LateRefused(duty.Due, at.Period.Basis)
            : command.Until < at.Today ? ReportingRefusals.DayPast(command.Until)
            : why.Length == 0 ? ReportingRefusals.NoReason
            : null;
        if (fault is not null)
        {
            return fault;
        }

        var old = duty.Due;
        (duty.Due, duty.Excused) = (command.Until, true);
        at.Record("LateReportAllowed", why, [new ActChange("due", $"{old:yyyy-MM-dd}", $"{duty.Due:yyyy-MM-dd}")]);
        await ledger.Commit(cancellation);
        return DutyMoved.Of(duty);
    }
}
