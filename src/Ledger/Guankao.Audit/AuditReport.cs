using Guankao.Store;

namespace Guankao.Audit;

/// <summary>Audits a report beside the period before and keeps what came of it.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Report">The report.</param>
/// <param name="Input">What it promises and says.</param>
/// <param name="Who">Who had it audited.</param>
/// <param name="Why">On what ground.</param>
public sealed record AuditReport(Guid Commitment, Guid Report, AuditInput Input, string Who, string Why);

/// <summary>Does <see cref="AuditReport"/> inside an open change.</summary>
public static class AuditReportHandler
{
    /// <summary>Audits it; gives back how many audits say something new.</summary>
    public static int Do(LedgerTransaction ledger, AuditRecordShelf shelf, AuditReport command)
    {
        var (commitment, period) = (command.Commitment, command.Input.Period);
        var before = shelf.Before(commitment, period.To)?.ReadInput();
        var news = Keep(command.Report, command.Input, before) ? 1 : 0;

        // A correction of this period is the baseline of the next: what was said there may no longer hold.
        if (shelf.After(commitment, period.To) is { } next && next.BeforeHash != shelf.Of(command.Report)!.InputHash
            && next.ReadInput() is { } input)
        {
            news += Keep(next.ReportId, input, command.Input) ? 1 : 0;
        }

        return news;

        bool Keep(Guid report, AuditInput input, AuditInput? earlier) => RecordAuditHandler.Do(
            ledger, shelf, new RecordAudit(commitment, report, input, input.Audit(earlier), command.Who, command.Why));
    }
}
