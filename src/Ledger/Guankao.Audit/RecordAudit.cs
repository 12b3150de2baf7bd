using System.Globalization;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Audit;

/// <summary>Keeps the audit of a report; an audit that says the same as the one kept changes nothing.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Report">The report that was audited.</param>
/// <param name="Audit">The audit.</param>
/// <param name="Who">Who had it audited.</param>
/// <param name="Why">On what ground.</param>
public sealed record RecordAudit(Guid Commitment, Guid Report, ItemAudit Audit, string Who, string Why);

/// <summary>Does <see cref="RecordAudit"/> inside an open change.</summary>
public static class RecordAuditHandler
{
    /// <summary>Keeps it; true where it says something new.</summary>
    public static bool Do(LedgerTransaction ledger, AuditRecordShelf shelf, RecordAudit command)
    {
        var body = Json.Of(command.Audit);
        var record = shelf.Of(command.Report);
        if (record?.Body == body)
        {
            return false;
        }

        var before = record is null ? null : Words(record);
        if (record is null)
        {
            record = new AuditRecord { ReportId = command.Report, CommitmentId = command.Commitment };
            ledger.Db.Add(record);
        }

        record.Take(command.Audit, body, ledger.Now);
        ledger.Record(new NewAct(
            "ReportAudited", command.Commitment, command.Who, command.Why, DocumentShelf.HashOf(System.Text.Encoding.UTF8.GetBytes(body)),
            Changes(before, Words(record))));
        return true;
    }

    private static List<ActChange> Changes(Dictionary<string, string?>? old, Dictionary<string, string?> now) =>
    [
        .. now.Select(field => new ActChange(field.Key, old?.GetValueOrDefault(field.Key), field.Value))
            .Where(change => change.Old != change.New),
    ];

    private static Dictionary<string, string?> Words(AuditRecord record) => new()
    {
        ["goal-verdict"] = record.Goal?.ToString(),
        ["light-official"] = record.Official.ToString(),
        ["light-evidence"] = record.Evidence.ToString(),
        ["light-schedule"] = record.Schedule.ToString(),
        ["milestones-met"] = (record.OnTime + record.Late).ToString(CultureInfo.InvariantCulture),
        ["findings"] = string.Join("、", record.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal)) is { Length: > 0 } codes ? codes : null,
        ["method"] = record.Method,
    };
}
