using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Counts who is in a shelter (回報收容人數).</summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="Shelter">Which.</param>
/// <param name="Occupied">How many are there.</param>
/// <param name="Overflow">Places beyond its capacity that the centre declares; null to leave what was declared.</param>
/// <param name="Why">Why more than it holds; may be empty where none is declared.</param>
/// <param name="Actor">Who counts.</param>
/// <param name="Who">By what name.</param>
public sealed record CountShelter(Guid Incident, Guid Shelter, int Occupied, int? Overflow, string Why, Actor Actor, string Who);

/// <summary>Does <see cref="CountShelter"/>: <c>await count.Do(command, ct)</c>.</summary>
public sealed class CountShelterHandler(LedgerStore store)
{
    /// <summary>Writes it down, or says why not; more than it holds only where that is declared.</summary>
    public async Task<Outcome<Guid>> Do(CountShelter command, CancellationToken cancellation)
    {
        var most = IncidentBook.Shipped.Limits.Counted;
        if (string.IsNullOrWhiteSpace(command.Who))
        {
            return IncidentFaults.NoWho;
        }

        if (command.Occupied < 0 || command.Occupied > most || command.Overflow < 0 || command.Overflow > most)
        {
            return IncidentFaults.Counted("收容人數", most);
        }

        // To take in more than a house holds is a decision of the centre, not of who stands at its door.
        if (command.Overflow is > 0 && PermissionTable.Shipped.Refuse(command.Actor, Deed.DivideWork, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, Deed.KeepShelters, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (await ledger.Db.Set<Shelter>().FirstOrDefaultAsync(row => row.Id == command.Shelter && row.IncidentId == at.Incident.Id, cancellation) is not { } shelter)
        {
            return IncidentFaults.NoShelter;
        }

        var overflow = command.Overflow ?? shelter.Overflow;
        if (command.Occupied > shelter.Capacity + overflow)
        {
            return IncidentFaults.Overfull(shelter.Name, shelter.Capacity + overflow, command.Occupied);
        }

        if (command.Overflow is > 0 && string.IsNullOrWhiteSpace(command.Why))
        {
            return IncidentFaults.NoWhy;
        }

        Count(at, shelter, overflow, command);
        await ledger.Commit(cancellation);
        return shelter.Id;
    }

    private static void Count(IncidentAtHand at, Shelter shelter, int overflow, CountShelter command)
    {
        var changes = new List<ActChange> { new("shelter", null, shelter.Name), new("occupied", Said(shelter.Occupied), Said(command.Occupied)) };
        if (overflow != shelter.Overflow)
        {
            changes.Add(new ActChange("overflow", Said(shelter.Overflow), Said(overflow)));
            shelter.OverflowWhy = command.Why.Trim();
        }

        (shelter.Occupied, shelter.Overflow, shelter.CountedAt, shelter.Version) = (command.Occupied, overflow, at.Now, at.Incident.Version);
        at.Record("ShelterCounted", command.Who, string.IsNullOrWhiteSpace(command.Why) ? "回報收容人數" : command.Why.Trim(), [.. changes]);
    }

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
