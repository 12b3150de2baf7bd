using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store;

/// <summary>
/// Which state the whole ledger is in: its last act. The ledger changes by acts alone, so what was made from a state stays
/// true until the stamp changes. <c>await stamp.Now(ct)</c>.
/// </summary>
public sealed class LedgerStamp(LedgerStore store, TimeProvider time) : IDisposable
{
    private readonly KeptStamp _kept = new(store, time, Ask);

    /// <summary>The stamp: short, and another one for another state.</summary>
    public ValueTask<string> Now(CancellationToken cancellation) => _kept.Now(cancellation);

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();

    private static async Task<string> Ask(AppDb db, CancellationToken cancellation)
    {
        var last = await db.Set<Act>().AsNoTracking().OrderByDescending(act => act.Number)
            .Select(act => new { act.Number, act.Hash }).FirstOrDefaultAsync(cancellation);
        return last is null ? "0" : $"{last.Number:x}-{last.Hash[..8]}";
    }
}
