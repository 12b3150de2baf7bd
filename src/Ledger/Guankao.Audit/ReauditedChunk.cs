using Guankao.Store;

namespace Guankao.Audit;

/// <summary>Some reports audited again inside one change: the pure part on every core, the keeping one after another.</summary>
internal sealed class ReauditedChunk(LedgerTransaction ledger, ReauditLedger command)
{
    /// <summary>How many commitments change together.</summary>
    public const int Size = 200;

    /// <summary>Which of these reports are audited again.</summary>
    public static List<AuditStamp> Stale(IEnumerable<AuditStamp> stamps, ReauditLedger command) =>
        [.. stamps.Where(stamp => stamp.Kept && (command.Again || stamp.Stale))];

    /// <summary>Audits them; the caller commits.</summary>
    public async Task<IReadOnlyList<ReauditedReport>> Do(IReadOnlyList<AuditStamp> stale, CancellationToken cancellation)
    {
        var shelf = await AuditRecordShelf.Of(ledger.Db, [.. stale.Select(stamp => stamp.CommitmentId).Distinct()], cancellation);
        var judged = Judge(shelf, stale, cancellation);
        var changed = new List<ReauditedReport>();
        foreach (var (stamp, input, audit) in judged)
        {
            var said = RecordAuditHandler.Keep(ledger, shelf, new RecordAudit(
                stamp.CommitmentId, stamp.ReportId, input, audit, command.Who.Trim(), command.Why.Trim()));

            // The method is said once for the whole run; by itself it is no change of a verdict.
            var verdicts = said?.Where(change => change.What != "method").ToList();
            if (verdicts is { Count: > 0 })
            {
                changed.Add(new ReauditedReport(
                    stamp.CommitmentId, input.Promise.Number, input.Promise.Title, input.Period.To, verdicts));
            }
        }

        return changed;
    }

    private static List<(AuditStamp Stamp, AuditInput Input, ItemAudit Audit)> Judge(
        AuditRecordShelf shelf, IReadOnlyList<AuditStamp> stale, CancellationToken cancellation) =>
    [
        .. stale.AsParallel().AsOrdered().WithCancellation(cancellation).Select(stamp =>
        {
            var input = shelf.InputOf(stamp.ReportId)!;
            return (stamp, input, input.Audit(shelf.Before(stamp.CommitmentId, stamp.LastDay)?.ReadInput()));
        }).ToList().OrderBy(judged => judged.stamp.LastDay),
    ];
}
