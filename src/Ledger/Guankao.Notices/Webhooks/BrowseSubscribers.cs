using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Notices;

/// <summary>A program that is called.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Address">Where.</param>
/// <param name="AddedAt">Since when, UTC.</param>
/// <param name="EndedAt">When it was ended; null while it is called.</param>
/// <param name="Waiting">Calls that wait.</param>
/// <param name="Done">Calls that were answered.</param>
/// <param name="GivenUp">Calls that were given up.</param>
public sealed record SubscriberLine(Guid Id, string Address, DateTime AddedAt, DateTime? EndedAt, int Waiting, int Done, int GivenUp);

/// <summary>The programs that are called, newest first.</summary>
public sealed class BrowseSubscribers(LedgerStore store)
{
    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<SubscriberLine>> Ask(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<Subscriber>().OrderByDescending(row => row.Id).Select(row => new SubscriberLine(
            row.Id, row.Address, row.AddedAt, row.EndedAt,
            db.Set<WebhookCall>().Count(call => call.SubscriberId == row.Id && call.State == CallState.Waiting),
            db.Set<WebhookCall>().Count(call => call.SubscriberId == row.Id && call.State == CallState.Done),
            db.Set<WebhookCall>().Count(call => call.SubscriberId == row.Id && call.State == CallState.GivenUp))).ToListAsync(cancellation);
    }
}
