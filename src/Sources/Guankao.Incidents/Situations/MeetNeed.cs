using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Sends something that a place needs (調度); where it comes from a stock of the incident, that stock falls.</summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="Need">Which need.</param>
/// <param name="Count">How many go there.</param>
/// <param name="Stock">From which stock; null where it comes from elsewhere.</param>
/// <param name="Actor">Who sends it.</param>
/// <param name="Who">By what name.</param>
public sealed record MeetNeed(Guid Incident, Guid Need, int Count, Guid? Stock, Actor Actor, string Who);

/// <summary>Does <see cref="MeetNeed"/>: <c>await meet.Do(command, ct)</c>.</summary>
public sealed class MeetNeedHandler(LedgerStore store)
{
    /// <summary>Writes it down and gives the situation, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(MeetNeed command, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(command.Who))
        {
            return IncidentFaults.NoWho;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, Deed.KeepShelters, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var row = await ledger.Db.Set<Situation>().Include(each => each.Needs)
            .FirstOrDefaultAsync(each => each.IncidentId == at.Incident.Id && each.Needs.Any(need => need.Id == command.Need), cancellation);
        if (row?.Needs.Find(need => need.Id == command.Need) is not { } need)
        {
            return IncidentFaults.NoNeed;
        }

        var lacking = need.Count - need.Met;
        if (command.Count < 1 || command.Count > lacking)
        {
            return IncidentFaults.Counted(IncidentBook.Name(IncidentBook.Shipped.Resources, need.Resource).ZhHant, lacking);
        }

        if (command.Stock is { } from && await Take(at, from, need.Resource, command.Count, cancellation) is { } empty)
        {
            return empty;
        }

        at.Record("NeedMet", row, command.Who, "資源調度",
            new ActChange("need", Said(need, need.Met), Said(need, need.Met + command.Count)));
        need.Met += command.Count;
        await ledger.Commit(cancellation);
        return row.Id;
    }

    private static async Task<Refusal?> Take(IncidentAtHand at, Guid from, string resource, int count, CancellationToken cancellation)
    {
        if (await at.Ledger.Db.Set<Stock>().FirstOrDefaultAsync(row => row.Id == from && row.IncidentId == at.Incident.Id && row.Resource == resource, cancellation) is not { } stock)
        {
            return IncidentFaults.NoResource;
        }

        if (stock.Count < count)
        {
            return new Refusal("stock-short", new(
                $"「{stock.Place}」只剩 {stock.Count}，不夠調出 {count}；請減少數量或換一處。", $"{stock.Place} has {stock.Count} left, not {count}; send fewer or choose another place."));
        }

        (stock.Count, stock.Version) = (stock.Count - count, at.Incident.Version);
        return null;
    }

    private static string Said(SituationNeed need, int met) =>
        string.Create(CultureInfo.InvariantCulture, $"{IncidentBook.Name(IncidentBook.Shipped.Resources, need.Resource).ZhHant} {met}/{need.Count}");
}
