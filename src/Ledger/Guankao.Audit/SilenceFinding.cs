using System.Globalization;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Audit;

/// <summary>Explains a kind of finding of one report (已說明): it is shown with the reason and counts no longer.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Period">Last day of the period that was reported on.</param>
/// <param name="Code">The finding's code.</param>
/// <param name="Who">Who explains it.</param>
/// <param name="Why">The explanation.</param>
public sealed record SilenceFinding(Guid Commitment, DateOnly Period, string Code, string Who, string Why);

/// <summary>Does <see cref="SilenceFinding"/>: <c>await silence.Do(command, ct)</c>.</summary>
public sealed class SilenceFindingHandler(LedgerStore store)
{
    /// <summary>Silences it, or says why not.</summary>
    public async Task<Outcome<SilencedFinding>> Do(SilenceFinding command, CancellationToken cancellation)
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

        if (record.Silences.Find(silence => silence.Code == command.Code) is { } known)
        {
            return AuditRefusals.Silenced(command.Code, known.Who);
        }

        var audit = record.Read();
        var findings = audit.Findings.Where(finding => finding.Code == command.Code).ToList();
        if (findings.Count == 0)
        {
            return AuditRefusals.NoSuchFinding(command.Code);
        }

        var (who, why) = (command.Who.Trim(), command.Why.Trim());
        record.Silences.Add(new AuditRecordSilence { Code = command.Code, Who = who, Why = why, SilencedAt = ledger.Now });
        record.Weigh(audit);
        ledger.Record(new NewAct("FindingSilenced", command.Commitment, who, why, null,
            [Period(command.Period), new ActChange("silenced", null, command.Code)]));
        await ledger.Commit(cancellation);
        return new SilencedFinding(command.Code, who, why, ledger.Now, findings);
    }

    internal static ActChange Period(DateOnly lastDay) => new("period-end", null, lastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
