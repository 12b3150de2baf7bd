using Guankao.Commitments;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Desk;

/// <summary>Does <see cref="ApproveReport"/>, and says to the evaluation office how soon to look: <c>await send.Do(command, ct)</c>.</summary>
public sealed class SendReport(LedgerStore store, HomeRules rules)
{
    /// <summary>Approves and sends it, or says why not.</summary>
    public async Task<Outcome<DutyMoved>> Do(ApproveReport command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var outcome = await ApproveReportHandler.Do(ledger, command, (report, stop) => Weigh(ledger.Db, report, stop), cancellation);
        if (outcome.Is(out _, out _))
        {
            await ledger.Commit(cancellation);
        }

        return outcome;
    }

    private async Task<ReportRisk> Weigh(AppDb db, DutyWords report, CancellationToken cancellation)
    {
        var terms = (await CommitmentShelf.Of(db, [report.Commitment], cancellation)).Terms(report.Commitment);
        var (before, _) = await ReportInput.Before(db, report.Commitment, terms, report.Period, rules.City, cancellation);
        var audit = ReportInput.Of(terms, report.Text, report.Grade, report.Period, rules.City).Audit(before);
        return RiskWeights.Shipped.Of(report, audit);
    }
}
