using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Audit;

/// <summary>The kept audits of some commitments.</summary>
public sealed class AuditRecordShelf
{
    private readonly Dictionary<Guid, AuditRecord> _records;

    private AuditRecordShelf(Dictionary<Guid, AuditRecord> records) => _records = records;

    /// <summary>Takes them out.</summary>
    public static async Task<AuditRecordShelf> Of(AppDb db, IReadOnlyCollection<Guid> commitments, CancellationToken cancellation)
    {
        var wanted = commitments.ToArray();
        return wanted.Length == 0 ? new([]) : new(await db.Set<AuditRecord>()
            .Where(record => wanted.Contains(record.CommitmentId)).ToDictionaryAsync(record => record.ReportId, cancellation));
    }

    internal AuditRecord? Of(Guid report) => _records.GetValueOrDefault(report);
}
