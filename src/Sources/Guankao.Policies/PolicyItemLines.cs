using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Policies;

/// <summary>An item as pages see it.</summary>
public sealed record PolicyItemLine(string? Outline, string? Category, PolicyItemNotes Notes);

/// <summary>Reads of policy books that other modules build on.</summary>
public static class PolicyReads
{
    /// <summary>The item behind a commitment, of the latest book that has it; null where it came from elsewhere.</summary>
    public static async Task<PolicyItemLine?> PolicyItem(this AppDb db, Guid commitment, CancellationToken cancellation)
    {
        var row = await (
            from item in db.Set<PolicyItem>().AsNoTracking()
            join book in db.Set<PolicyBook>() on item.BookId equals book.Id
            where item.CommitmentId == commitment
            orderby book.Year descending
            select new { item.Outline, item.Category, item.Notes }).FirstOrDefaultAsync(cancellation);
        return row is null ? null : new PolicyItemLine(row.Outline, row.Category, Json.To<PolicyItemNotes>(row.Notes));
    }

    /// <summary>The headings over some commitments below their domain, of the latest book that has each.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (string? Outline, string? Category)>> PolicyHeadings(
        this AppDb db, IReadOnlyCollection<Guid> commitments, CancellationToken cancellation)
    {
        var ids = commitments.ToList();
        var rows = await (
            from item in db.Set<PolicyItem>().AsNoTracking()
            join book in db.Set<PolicyBook>() on item.BookId equals book.Id
            where ids.Contains(item.CommitmentId)
            select new { item.CommitmentId, book.Year, item.Outline, item.Category }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.CommitmentId).ToDictionary(same => same.Key, same => same.MaxBy(row => row.Year) is { } last ? (last.Outline, last.Category) : default);
    }

    /// <summary>領域 in the order of the latest table.</summary>
    public static async Task<IReadOnlyList<string>> DomainsInOrder(this AppDb db, CancellationToken cancellation) =>
        await db.Set<PolicyItem>().Where(item => item.Domain != null).GroupBy(item => item.Domain!)
            .OrderBy(same => same.Min(item => item.Position)).Select(same => same.Key).ToListAsync(cancellation);
}
