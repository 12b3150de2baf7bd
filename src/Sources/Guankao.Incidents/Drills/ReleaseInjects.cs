using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Releases the injects whose minute has come, in every drill whose timer runs.</summary>
public sealed class ReleaseInjects(LedgerStore store, TimeProvider time)
{
    private static readonly Actor Script = new(new Guid("00000000-0000-7000-8000-000000000010"), "演練腳本", [new Post(Role.Dispatcher, null)]);

    /// <summary>Releases them; says how many.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        var released = 0;
        foreach (var id in await Waiting(cancellation))
        {
            await using var ledger = await store.Write(cancellation);
            if ((await IncidentAtHand.Open(ledger, id, Script, Deed.RunDrill, cancellation)).Is(out var at, out _) && DrillScript.Find(at.Incident.Script) is { } script)
            {
                var before = at.Incident.Injects;
                if (await Due(at, script, cancellation) is null && at.Incident.Injects > before)
                {
                    await ledger.Commit(cancellation);
                    released += at.Incident.Injects - before;
                }
            }
        }

        return released;
    }

    // Looked for by reading: while no inject is due, nobody who writes waits for it.
    private async Task<List<Guid>> Waiting(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var running = await db.Set<Incident>().Where(row => row.State == IncidentState.Open && row.Drill && row.RunningSince != null).ToListAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        return [.. running.Where(row => DrillScript.Find(row.Script)?.Injects.ElementAtOrDefault(row.Injects) is { } next && next.Minute * 60 <= DrillClock.Seconds(row, now)).Select(row => row.Id)];
    }

    /// <summary>Inside an open change; a key for each inject keeps it from coming twice.</summary>
    internal static async Task<Refusal?> Due(IncidentAtHand at, DrillScript script, CancellationToken cancellation)
    {
        var minute = DrillClock.Seconds(at.Incident, at.Now) / 60.0;
        foreach (var inject in script.Injects.Skip(at.Incident.Injects).TakeWhile(inject => inject.Minute <= minute).ToList())
        {
            if (inject.Sort == "message")
            {
                at.Ledger.Db.Add(new BoardMessage
                {
                    Id = Guid.CreateVersion7(), IncidentId = at.Incident.Id, Version = at.Incident.Version, Inject = inject.Number,
                    To = inject.To.Length == 0 ? "" : BureauNames.Full(at.Incident.City, inject.To, null), Zh = inject.Zh, En = inject.En, At = at.Now,
                });
            }
            else if ((await FileSituationHandler.Do(at.Ledger, Report(at.Incident.Id, inject), [], Deed.RunDrill, cancellation)).Refusal is { } refusal)
            {
                return refusal;
            }

            at.Incident.Injects = inject.Number;
            at.Record("InjectReleased", Script.Name, inject.Zh, new ActChange("inject", null, inject.Number.ToString(CultureInfo.InvariantCulture)));
        }

        return null;
    }

    private static FileSituation Report(Guid incident, Inject inject) => new(
        incident, string.Create(CultureInfo.InvariantCulture, $"inject-{inject.Number}"), inject.District, inject.Place,
        inject is { Latitude: { } north, Longitude: { } east } ? new MapPoint(north, east) : null, inject.Damage, inject.Severity, inject.People, inject.Needs, [],
        inject.Zh, null, [], Script, Script.Name);
}
