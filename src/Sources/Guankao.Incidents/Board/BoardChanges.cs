using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>What is new on a board.</summary>
/// <param name="From">The version after which it is new.</param>
/// <param name="To">The version that it leads to.</param>
/// <param name="Closed">True once the incident is closed.</param>
/// <param name="Situations">Situations that changed, by version.</param>
/// <param name="Districts">The counts as they stand now.</param>
/// <param name="Waiting">Leads that nobody has taken.</param>
/// <param name="Late">Of those, past their minutes.</param>
/// <param name="Places">Who needs most, as it stands now.</param>
/// <param name="Messages">The latest messages.</param>
/// <param name="Shelters">Shelters as they stand now.</param>
public sealed record BoardNews(
    long From, long To, bool Closed, IReadOnlyList<SituationLine> Situations, IReadOnlyList<DistrictLine> Districts, int Waiting, int Late,
    IReadOnlyList<NeedyPlace> Places, IReadOnlyList<MessageLine> Messages, IReadOnlyList<ShelterLine> Shelters);

/// <summary>What has changed on a board since a version: <c>await changes.Ask(id, since, ct)</c>.</summary>
public sealed class BoardChanges(LedgerStore store, TimeProvider time)
{
    /// <summary>How many situations one answer carries; whoever is further behind asks again.</summary>
    public const int Most = 400;

    /// <summary>True while changes of every node ring; else those of others are found only by asking.</summary>
    public bool HearsAll => store.Bell.HearsAll;

    /// <summary>Done when the incident changes next; taken before asking, so that no change falls between.</summary>
    public Task Next(Guid id) => store.Bell.Next(id);

    /// <summary>The version that an incident is at; null where there is none.</summary>
    public async Task<long?> Version(Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<Incident>().Where(row => row.Id == id).Select(row => (long?)row.Version).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Asks; null where nothing is new or there is no such incident.</summary>
    public async Task<BoardNews?> Ask(Guid id, long since, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        if (await db.Set<Incident>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } incident || incident.Version <= since)
        {
            return null;
        }

        var rows = await IncidentRows.Lines(
            db.Set<Situation>().Where(row => row.IncidentId == id && row.Version > since).OrderBy(row => row.Version).ThenBy(row => row.Id).Take(Most), cancellation);
        // A release of several injects shares one version: cut only between versions, or some would be passed over.
        var to = rows.Count < Most ? incident.Version : rows[^1].Version - 1;
        var whole = rows.Count < Most || to <= since ? rows : [.. rows.Where(row => row.Version <= to)];
        var (waiting, late) = await ShowBoard.Waiting(db, id, time.GetUtcNow().UtcDateTime, cancellation);
        return new BoardNews(
            since, Math.Max(to, since + 1), incident.State == IncidentState.Closed, [.. whole.OrderBy(row => row.Version)],
            await ShowPicture.Districts(db, incident, cancellation), waiting, late,
            await NeedsByPlace.Of(db, id, await IncidentRows.Stocks(db, id, cancellation), cancellation), await ShowBoard.Messages(db, id, cancellation),
            await IncidentRows.Shelters(db, id, cancellation));
    }
}
