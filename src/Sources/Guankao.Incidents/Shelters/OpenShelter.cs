using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Opens a shelter (開設收容所).</summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="Name">What it is called.</param>
/// <param name="District">Where.</param>
/// <param name="Capacity">How many it holds.</param>
/// <param name="Actor">Who opens it.</param>
/// <param name="Who">By what name.</param>
public sealed record OpenShelter(Guid Incident, string Name, string District, int Capacity, Actor Actor, string Who);

/// <summary>Does <see cref="OpenShelter"/>: <c>await open.Do(command, ct)</c>.</summary>
public sealed class OpenShelterHandler(LedgerStore store)
{
    /// <summary>Opens it and gives its id, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(OpenShelter command, CancellationToken cancellation)
    {
        var name = command.Name.Trim();
        if (Fault(command) is { } fault)
        {
            return fault;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, Deed.KeepShelters, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (await ledger.Db.Set<Shelter>().AnyAsync(row => row.IncidentId == at.Incident.Id && row.Name == name, cancellation))
        {
            return IncidentFaults.ShelterKnown(name);
        }

        var shelter = new Shelter
        {
            Id = Guid.CreateVersion7(), IncidentId = at.Incident.Id, Name = name, District = command.District.Trim(), Capacity = command.Capacity, CountedAt = at.Now,
            Version = at.Incident.Version,
        };
        ledger.Db.Add(shelter);
        at.Record("ShelterOpened", command.Who, "開設收容所", new("shelter", null, name), new("capacity", null, command.Capacity.ToString(CultureInfo.InvariantCulture)));
        await ledger.Commit(cancellation);
        return shelter.Id;
    }

    private static Refusal? Fault(OpenShelter command) =>
        string.IsNullOrWhiteSpace(command.Who) ? IncidentFaults.NoWho
        : string.IsNullOrWhiteSpace(command.Name) ? IncidentFaults.NoShelterName
        : string.IsNullOrWhiteSpace(command.District) ? IncidentFaults.NoDistrict
        : command.Capacity is < 1 || command.Capacity > IncidentBook.Shipped.Limits.Counted ? IncidentFaults.Counted("可收容人數", IncidentBook.Shipped.Limits.Counted)
        : null;
}
