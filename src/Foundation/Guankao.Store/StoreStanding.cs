using Guankao.Store.Acts;
using Guankao.Store.Backups;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store;

/// <summary>What a table takes.</summary>
/// <param name="Name">As the database has it.</param>
/// <param name="Bytes">With its indexes.</param>
/// <param name="Rows">About how many rows, as the database last counted.</param>
public sealed record TableSize(string Name, long Bytes, long Rows);

/// <summary>How the database stands.</summary>
/// <param name="Bytes">What it takes on its disk.</param>
/// <param name="Largest">Its largest tables; empty where the store cannot tell.</param>
/// <param name="Acts">How many acts it holds.</param>
/// <param name="LastAct">When the last was done, UTC; null where there is none.</param>
/// <param name="LastBackup">When a backup was last begun, UTC; null where none ever was.</param>
public sealed record StoreStanding(long Bytes, IReadOnlyList<TableSize> Largest, long Acts, DateTime? LastAct, DateTime? LastBackup);

/// <summary>How large the ledger is and when it was last backed up.</summary>
public sealed class ShowStoreStanding(LedgerStore store)
{
    private const int Tables = 6;

    /// <summary>Asks.</summary>
    public async Task<StoreStanding> Ask(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var last = await db.Set<Act>().OrderByDescending(act => act.Number).Select(act => new { act.Number, act.DoneAt }).FirstOrDefaultAsync(cancellation);
        var backup = await db.Set<Act>().Where(act => act.Kind == WriteBackup.Taken).OrderByDescending(act => act.Number)
            .Select(act => (DateTime?)act.DoneAt).FirstOrDefaultAsync(cancellation);
        return new StoreStanding(
            await db.Dialect.Bytes(db, cancellation), await db.Dialect.Largest(db, Tables, cancellation), last?.Number ?? 0, last?.DoneAt, backup);
    }
}
