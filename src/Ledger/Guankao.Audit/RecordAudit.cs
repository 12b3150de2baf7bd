using System.Globalization;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Audit;

/// <summary>Keeps the audit of a report; an audit of the same words that says the same as the one kept changes nothing.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Report">The report that was audited.</param>
/// <param name="Input">What it was made from.</param>
/// <param name="Audit">The audit.</param>
/// <param name="Who">Who had it audited.</param>
/// <param name="Why">On what ground.</param>
public sealed record RecordAudit(Guid Commitment, Guid Report, AuditInput Input, ItemAudit Audit, string Who, string Why);

/// <summary>Does <see cref="RecordAudit"/> inside an open change.</summary>
public static class RecordAuditHandler
{
    /// <summary>Keeps it; true where it says something new or rests on other words.</summary>
    public static bool Do(LedgerTransaction ledger, AuditRecordShelf shelf, RecordAudit command) => Keep(ledger, shelf, command) is not null;

    /// <summary>Keeps it; gives what it changed, null where it changed nothing at all.</summary>
    internal static IReadOnlyList<ActChange>? Keep(LedgerTransaction ledger, AuditRecordShelf shelf, RecordAudit command)
    {
        var (input, body) = (Json.Of(command.Input), Json.Of(command.Audit));
        var before = shelf.Before(command.Commitment, command.Input.Period.To)?.InputHash;
        var record = shelf.Of(command.Report);
        if (record?.Body == body && record.Rests(input, before))
        {
            return null;
        }

        var old = record is null ? null : Words(record, record.Read());
        if (record is null)
        {
            record = new AuditRecord { ReportId = command.Report, CommitmentId = command.Commitment, LastDay = command.Input.Period.To };
            ledger.Db.Add(record);
            shelf.Add(record);
        }

        record.RestOn(input, before);
        record.Take(command.Audit, body, ledger.Now);
        var changes = Changes(old, Words(record, command.Audit));
        ledger.Record(new NewAct("ReportAudited", command.Commitment, command.Who, command.Why, AuditInput.HashOf(body), changes));
        return changes;
    }

    private static List<ActChange> Changes(Dictionary<string, string?>? old, Dictionary<string, string?> now) =>
    [
        .. now.Keys.Union(old is null ? Enumerable.Empty<string>() : old.Keys)
            .Select(field => new ActChange(field, old?.GetValueOrDefault(field), now.GetValueOrDefault(field)))
            .Where(change => change.Old != change.New),
    ];

    private static Dictionary<string, string?> Words(AuditRecord record, ItemAudit audit)
    {
        var words = new Dictionary<string, string?>
        {
            ["goal-verdict"] = record.Goal?.ToString(),
            ["light-official"] = record.Official.ToString(),
            ["light-evidence"] = record.Evidence.ToString(),
            ["light-schedule"] = record.Schedule.ToString(),
            ["milestones-met"] = (record.OnTime + record.Late).ToString(CultureInfo.InvariantCulture),
            ["findings"] = string.Join("、", record.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal)) is { Length: > 0 } codes ? codes : null,
            ["method"] = record.Method,
        };
        foreach (var milestone in audit.Milestones)
        {
            words[string.Create(CultureInfo.InvariantCulture, $"milestone-{milestone.Index + 1}-verdict")] = milestone.Verdict.ToString();
        }

        return words;
    }
}
