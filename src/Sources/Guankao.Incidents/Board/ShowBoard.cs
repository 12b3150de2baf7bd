using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Which situations a board shows; null where it does not matter.</summary>
/// <param name="District">Where.</param>
/// <param name="Agency">Whose.</param>
/// <param name="State">How they stand; null for those that are open.</param>
public sealed record BoardSearch(string? District = null, string? Agency = null, SituationState? State = null);

/// <summary>Shows the board of an incident: <c>await show.Ask(id, search, ct)</c>.</summary>
public sealed class ShowBoard(LedgerStore store, TimeProvider time)
{
    /// <summary>How many situations a board lists; the counts are of all of them.</summary>
    public const int Most = 150;

    private static readonly SituationState[] Live = [SituationState.Open, SituationState.Taken];

    /// <summary>Asks; null where there is none.</summary>
    public async Task<IncidentBoard?> Ask(Guid id, BoardSearch search, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        if (await db.Set<Incident>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } incident)
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var (waiting, late) = await Waiting(db, id, now, cancellation);
        var stocks = await IncidentRows.Stocks(db, id, cancellation);
        return new IncidentBoard(
            await ShowPicture.Of(db, incident, cancellation), incident.Read(), await NeedsByPlace.Of(db, id, stocks, cancellation), await Rows(db, id, search, cancellation),
            waiting, late, await Messages(db, id, cancellation),
            DrillClock.Seconds(incident, now), incident.RunningSince is not null, incident.Injects);
    }

    private static async Task<IReadOnlyList<SituationLine>> Rows(AppDb db, Guid id, BoardSearch search, CancellationToken cancellation)
    {
        var wanted = db.Set<Situation>().Where(row => row.IncidentId == id);
        wanted = search.State is { } state ? wanted.Where(row => row.State == state) : wanted.Where(row => Live.Contains(row.State));
        wanted = search.District is { Length: > 0 } district ? wanted.Where(row => row.District == district) : wanted;
        wanted = search.Agency is { Length: > 0 } agency
            ? wanted.Where(row => row.Assignments.Any(each => each.Agency == agency && (each.State == AssignmentState.Proposed || each.State == AssignmentState.Accepted))) : wanted;
        return await IncidentRows.Lines(
            wanted.OrderBy(row => row.Severity == "life" ? 0 : row.Severity == "grave" ? 1 : 2).ThenBy(row => row.State == SituationState.Open ? 0 : 1)
                .ThenByDescending(row => row.ReportedAt).ThenByDescending(row => row.Id).Take(Most), cancellation);
    }

    internal static async Task<(int Waiting, int Late)> Waiting(AppDb db, Guid id, DateTime now, CancellationToken cancellation)
    {
        var waiting = await db.Set<Assignment>().Where(row => row.IncidentId == id && row.Lead && row.State == AssignmentState.Proposed)
            .GroupBy(row => row.AcceptBy < now).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancellation);
        return (waiting.Sum(same => same.Count), waiting.Where(same => same.Key).Sum(same => same.Count));
    }

    internal static async Task<IReadOnlyList<MessageLine>> Messages(AppDb db, Guid id, CancellationToken cancellation) =>
    [
        .. (await db.Set<BoardMessage>().Where(row => row.IncidentId == id).OrderByDescending(row => row.Inject).Take(20).ToListAsync(cancellation))
            .Select(row => new MessageLine(row.Inject, row.To, new Bilingual(row.Zh, row.En), row.At)),
    ];
}
