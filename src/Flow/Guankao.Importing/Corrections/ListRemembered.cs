using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Importing;

/// <summary>What is remembered: <c>await remembered.Ask(ct)</c>.</summary>
public sealed class ListRemembered(LedgerStore store)
{
    /// <summary>All of it, newest first.</summary>
    public async Task<IReadOnlyList<Remembered>> Ask(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var rows = await db.Set<RememberedRow>().OrderByDescending(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
        return [.. rows.Select(row => row.Read())];
    }

    /// <summary>All of it, as reading uses it.</summary>
    public async Task<RememberedReadings> Readings(CancellationToken cancellation) => new(await Ask(cancellation));
}
