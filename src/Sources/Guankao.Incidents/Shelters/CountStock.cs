using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Counts people, machines or material in a place (盤點庫存); a place that is not known is added.</summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="Place">Which store or base.</param>
/// <param name="District">Where.</param>
/// <param name="Resource">What, by code.</param>
/// <param name="Count">How many are there.</param>
/// <param name="Actor">Who counts.</param>
/// <param name="Who">By what name.</param>
public sealed record CountStock(Guid Incident, string Place, string District, string Resource, int Count, Actor Actor, string Who);

/// <summary>Does <see cref="CountStock"/>: <c>await count.Do(command, ct)</c>.</summary>
public sealed class CountStockHandler(LedgerStore store)
{
    /// <summary>Writes it down, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(CountStock command, CancellationToken cancellation)
    {
        if (Fault(command) is { } fault)
        {
            return fault;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, Deed.KeepShelters, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var place = command.Place.Trim();
        var stock = await ledger.Db.Set<Stock>().FirstOrDefaultAsync(row => row.IncidentId == at.Incident.Id && row.Place == place && row.Resource == command.Resource, cancellation);
        var before = stock?.Count;
        if (stock is null)
        {
            stock = new Stock { Id = Guid.CreateVersion7(), IncidentId = at.Incident.Id, Place = place, District = command.District.Trim(), Resource = command.Resource };
            ledger.Db.Add(stock);
        }

        (stock.Count, stock.CountedAt, stock.Version) = (command.Count, at.Now, at.Incident.Version);
        at.Record("StockCounted", command.Who, place, new ActChange(
            "stock", before is { } old ? Said(command.Resource, old) : null, Said(command.Resource, command.Count)));
        await ledger.Commit(cancellation);
        return stock.Id;
    }

    private static Refusal? Fault(CountStock command) =>
        string.IsNullOrWhiteSpace(command.Who) ? IncidentFaults.NoWho
        : string.IsNullOrWhiteSpace(command.Place) ? IncidentFaults.NoPlace
        : string.IsNullOrWhiteSpace(command.District) ? IncidentFaults.NoDistrict
        : IncidentBook.Shipped.Resources.All(word => word.Code != command.Resource) ? IncidentFaults.NoResource
        : command.Count < 0 || command.Count > IncidentBook.Shipped.Limits.Counted ? IncidentFaults.Counted("庫存", IncidentBook.Shipped.Limits.Counted)
        : null;

    private static string Said(string resource, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{IncidentBook.Name(IncidentBook.Shipped.Resources, resource).ZhHant} {count}");
}
