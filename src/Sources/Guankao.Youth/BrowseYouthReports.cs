using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Youth;

/// <summary>The reports that were published.</summary>
public sealed class BrowseYouthReports(LedgerStore store)
{
    /// <summary>Which years have one, the newest first.</summary>
    public async Task<IReadOnlyList<int>> Years(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<PublishedYouthReport>().OrderByDescending(row => row.Year).Select(row => row.Year).ToListAsync(cancellation);
    }

    /// <summary>The report of a year; null where none was published.</summary>
    public async Task<YouthReport?> Of(int year, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<PublishedYouthReport>().FirstOrDefaultAsync(row => row.Year == year, cancellation) is { } found ? Json.To<YouthReport>(found.Report) : null;
    }
}
