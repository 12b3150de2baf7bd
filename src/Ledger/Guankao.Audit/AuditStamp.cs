using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Audit;

/// <summary>What tells whether a kept audit still stands, without the long texts of it.</summary>
internal sealed class AuditStamp
{
    public Guid ReportId { get; init; }

    public Guid CommitmentId { get; init; }

    public DateOnly LastDay { get; init; }

    public required string Method { get; init; }

    public required string InputHash { get; init; }

    public string? BeforeHash { get; init; }

    public bool Kept { get; init; }

    /// <summary>Judged by another method, or beside another period before than there is now.</summary>
    public bool Stale { get; private set; }

    public static async Task<IReadOnlyList<AuditStamp>> Of(AppDb db, IReadOnlyCollection<Guid> commitments, CancellationToken cancellation)
    {
        var wanted = commitments.ToArray();
        var stamps = await db.Set<AuditRecord>().Where(record => wanted.Contains(record.CommitmentId)).Select(record => new AuditStamp
        {
            ReportId = record.ReportId, CommitmentId = record.CommitmentId, LastDay = record.LastDay, Method = record.Method,
            InputHash = record.InputHash, BeforeHash = record.BeforeHash, Kept = record.Input != "",
        }).ToListAsync(cancellation);
        foreach (var history in stamps.GroupBy(stamp => stamp.CommitmentId))
        {
            string? before = null;
            foreach (var stamp in history.Where(stamp => stamp.Kept).OrderBy(stamp => stamp.LastDay))
            {
                stamp.Stale = stamp.Method != Auditor.Method || stamp.BeforeHash != before;
                before = stamp.InputHash;
            }
        }

        return stamps;
    }
}
