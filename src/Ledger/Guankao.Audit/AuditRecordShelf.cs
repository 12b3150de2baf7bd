using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Audit;

/// <summary>The kept audits of some commitments.</summary>
public sealed class AuditRecordShelf
{
    private readonly Dictionary<Guid, AuditRecord> _records;
    private readonly Dictionary<Guid, List<AuditRecord>> _histories;

    private AuditRecordShelf(IReadOnlyList<AuditRecord> records)
    {
        _records = records.ToDictionary(record => record.ReportId);
        _histories = records.GroupBy(record => record.CommitmentId)
            .ToDictionary(same => same.Key, same => same.OrderBy(record => record.LastDay).ToList());
    }

    /// <summary>Takes them out.</summary>
    public static async Task<AuditRecordShelf> Of(AppDb db, IReadOnlyCollection<Guid> commitments, CancellationToken cancellation)
    {
        var wanted = commitments.ToArray();
        return new(wanted.Length == 0 ? [] : await db.Set<AuditRecord>()
            .Where(record => wanted.Contains(record.CommitmentId)).ToListAsync(cancellation));
    }

    /// <summary>What the audit of a report was made from; null where nothing of it is kept.</summary>
    public AuditInput? InputOf(Guid report) => Of(report)?.ReadInput();

    internal AuditRecord? Of(Guid report) => _records.GetValueOrDefault(report);

    internal AuditRecord? At(Guid commitment, DateOnly lastDay) => History(commitment).Find(record => record.LastDay == lastDay);

    /// <summary>The period before, where something of it is kept.</summary>
    internal AuditRecord? Before(Guid commitment, DateOnly lastDay) =>
        History(commitment).FindLast(record => record.LastDay < lastDay && record.Input.Length > 0);

    internal AuditRecord? After(Guid commitment, DateOnly lastDay) => History(commitment).Find(record => record.LastDay > lastDay);

    internal void Add(AuditRecord record)
    {
        _records.Add(record.ReportId, record);
        var history = History(record.CommitmentId);
        history.Add(record);
        history.Sort((one, other) => one.LastDay.CompareTo(other.LastDay));
        _histories[record.CommitmentId] = history;
    }

    private List<AuditRecord> History(Guid commitment) => _histories.GetValueOrDefault(commitment) ?? [];
}
