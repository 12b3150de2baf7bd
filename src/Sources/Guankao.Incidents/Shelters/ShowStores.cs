using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Shelters, stocks and orders of an incident.</summary>
public sealed record IncidentStores(
    IncidentLine Incident, IncidentTerms Terms, IReadOnlyList<ShelterLine> Shelters, IReadOnlyList<StockLine> Stocks, IReadOnlyList<OrderLine> Orders, IReadOnlyList<AlertLine> Alerts);

/// <summary>Shows them: <c>await show.Ask(id, ct)</c>.</summary>
public sealed class ShowStores(LedgerStore store)
{
    /// <summary>Asks; null where there is no such incident.</summary>
    public async Task<IncidentStores?> Ask(Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<Incident>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } incident ? null : new IncidentStores(
            IncidentRows.Line(incident), incident.Read(), await IncidentRows.Shelters(db, id, cancellation), await IncidentRows.Stocks(db, id, cancellation),
            await Orders(db, id, cancellation), await IncidentRows.Alerts(db, id, cancellation));
    }

    internal static async Task<IReadOnlyList<OrderLine>> Orders(AppDb db, Guid id, CancellationToken cancellation) =>
    [
        .. (await db.Set<IncidentOrder>().Where(row => row.IncidentId == id).OrderBy(row => row.Number).ToListAsync(cancellation))
            .Select(row => new OrderLine(row.Number, row.Kind, row.Meeting, row.Text, row.Lead, row.DueOn, row.GivenAt, row.By, row.CommitmentId)),
    ];
}
