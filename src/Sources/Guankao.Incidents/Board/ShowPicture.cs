using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Shows what anybody may see of an incident: <c>await show.Ask(id, ct)</c>.</summary>
public sealed class ShowPicture(LedgerStore store)
{
    /// <summary>Asks; null where there is none.</summary>
    public async Task<SituationPicture?> Ask(Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<Incident>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } incident ? await Of(db, incident, cancellation) : null;
    }

    internal static async Task<SituationPicture> Of(AppDb db, Incident incident, CancellationToken cancellation)
    {
        var open = await db.Set<Situation>().Where(row => row.IncidentId == incident.Id && (row.State == SituationState.Open || row.State == SituationState.Taken))
            .Select(row => row.Terms).ToListAsync(cancellation);
        var damage = open.SelectMany(terms => Json.To<SituationTerms>(terms).Damage).GroupBy(code => code).ToDictionary(same => same.Key, same => same.Count());
        return new SituationPicture(
            IncidentRows.Line(incident), await Districts(db, incident, cancellation), damage, await IncidentRows.Shelters(db, incident.Id, cancellation),
            [.. (await IncidentRows.Alerts(db, incident.Id, cancellation)).Where(alert => alert.Stands)]);
    }

    internal static async Task<IReadOnlyList<DistrictLine>> Districts(AppDb db, Incident incident, CancellationToken cancellation)
    {
        var counts = await db.Set<Situation>().Where(row => row.IncidentId == incident.Id && row.State != SituationState.Merged)
            .GroupBy(row => new { row.District, row.State, row.Severity })
            .Select(same => new { same.Key.District, same.Key.State, same.Key.Severity, Count = same.Count(), People = same.Sum(row => row.People) }).ToListAsync(cancellation);
        var known = counts.GroupBy(row => row.District).Select(same => new DistrictLine(
            same.Key,
            same.Where(row => row.State != SituationState.Done).Sum(row => row.Count), same.Where(row => row.State == SituationState.Done).Sum(row => row.Count),
            same.Where(row => row.State != SituationState.Done && row.Severity == "life").Sum(row => row.Count),
            same.Where(row => row.State != SituationState.Done).Sum(row => row.People))).ToList();
        var quiet = CityDistricts.Names(incident.City).Except(known.Select(row => row.District)).Select(name => new DistrictLine(name, 0, 0, 0, 0));
        return [.. known.Concat(quiet).OrderByDescending(row => row.Open).ThenByDescending(row => row.Life).ThenBy(row => row.District, StringComparer.Ordinal)];
    }
}
