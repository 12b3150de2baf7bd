using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>What a period went through.</summary>
/// <param name="Name">The period, as printed.</param>
/// <param name="Acts">Newest first.</param>
public sealed record PeriodPast(string Name, IReadOnlyList<PastAct> Acts);

/// <summary>Everything that was done to one period, newest first: <c>await history.Ask(period, ct)</c>.</summary>
public sealed class PeriodHistory(LedgerStore store)
{
    /// <summary>Its acts; null where there is no such period.</summary>
    public async Task<PeriodPast?> Ask(Guid period, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var name = await db.Set<ReportingPeriod>().Where(row => row.Id == period).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        return name is null ? null : new PeriodPast(name, await ActHistory.Of(db, period, cancellation));
    }
}
