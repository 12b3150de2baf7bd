using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>
/// Which state the published pages are in. It moves in the transaction of every act that a reader outside could notice,
/// and stands still while people sign in, write drafts and pass them on: docs/adr/0011. <c>await stamp.Now(ct)</c>.
/// </summary>
public sealed class PublishedStamp(LedgerStore store, TimeProvider time) : IDisposable
{
    private readonly KeptStamp _kept = new(store, time, Ask);

    /// <summary>The stamp: short, and another one for another state.</summary>
    public ValueTask<string> Now(CancellationToken cancellation) => _kept.Now(cancellation);

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();

    /// <summary>Makes everything that was made of the state before old.</summary>
    internal static async Task Move(AppDb db, CancellationToken cancellation)
    {
        // Never a number that counts up: a database that was restored must not come to an old number with new words.
        var stamp = Guid.CreateVersion7().ToString("N");
        var moved = await db.Database.ExecuteSqlAsync(
            $"UPDATE published_tallies SET value = {stamp} WHERE kind = {PublishedTally.State}", cancellation);
        if (moved == 0)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO published_tallies (kind, value, count) VALUES ({PublishedTally.State}, {stamp}, 1)", cancellation);
        }
    }

    private static async Task<string> Ask(AppDb db, CancellationToken cancellation) =>
        await db.Set<PublishedTally>().AsNoTracking().Where(row => row.Kind == PublishedTally.State)
            .Select(row => row.Value).FirstOrDefaultAsync(cancellation) ?? "0";
}
