using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Audit;

/// <summary>Takes an explanation back: the finding counts again (恢復列計).</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Period">Last day of the period that was reported on.</param>
/// <param name="Code">The finding's code.</param>
/// <param name="Who">Who restores it.</param>
/// <param name="Why">On what ground.</param>
public sealed record RestoreFinding(Guid Commitment, DateOnly Period, string Code, string Who, string Why);

/// <summary>Does <see cref="RestoreFinding"/>: <c>await restore.Do(command, ct)</c>.</summary>
public sealed class RestoreFindingHandler(LedgerStore store)
{
    /// <summary>Restores it and gives back the explanation that was taken away, or says why not.</summary>
    public async Task<Outcome<SilencedFinding>> Do(RestoreFinding command, CancellationToken cancellation)
    {
        if (AuditRefusals.Fault(command.Who, command.Why) is { } fault)
        {
            return fault;
        }

        await using var ledger = await store.Write(cancellation);
        var shelf = await AuditRecordShelf.Of(ledger.Db, [command.Commitment], cancellation);
        if (shelf.At(command.Commitment, command.Period) is not { } record)
        {
            return AuditRefusals.NoSuchAudit(command.Period);
        }

        if (record.Silences.Find(silence => silence.Code == command.Code) is not { } known)
        {
            return AuditRefusals.NotSilenced(command.Code);
        }

        var audit = record.Read();
        record.Silences.Remove(known);
        record.Weigh(audit);
        ledger.Record(new NewAct("FindingRestored", command.Commitment, command.Who.Trim(), command.Why.Trim(), null,
            [SilenceFindingHandler.Period(command.Period), new ActChange("silenced", command.Code, null)]));
        await ledger.Commit(cancellation);
        return new SilencedFinding(
            known.Code, known.Who, known.Why, known.SilencedAt, [.. audit.Findings.Where(finding => finding.Code == command.Code)]);
    }
}
