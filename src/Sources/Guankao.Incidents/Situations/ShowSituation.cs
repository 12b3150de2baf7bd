using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>A situation whole.</summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="Line">Itself.</param>
/// <param name="Head">The one that it was merged into; null where it was not.</param>
/// <param name="Merged">Those that were merged into it.</param>
/// <param name="Duplicates">Those that may tell of the same.</param>
/// <param name="Stocks">Stocks of the incident.</param>
/// <param name="Bureaus">Bureaus that take part.</param>
/// <param name="History">What happened to it.</param>
public sealed record SituationPage(
    IncidentLine Incident, SituationLine Line, SituationLine? Head, IReadOnlyList<SituationLine> Merged, IReadOnlyList<LikelyDuplicate> Duplicates, IReadOnlyList<StockLine> Stocks,
    IReadOnlyList<string> Bureaus, IReadOnlyList<PastAct> History);

/// <summary>Shows one situation: <c>await show.Ask(incident, id, ct)</c>.</summary>
public sealed class ShowSituation(LedgerStore store)
{
    /// <summary>Asks; null where there is none.</summary>
    public async Task<SituationPage?> Ask(Guid incident, Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var rows = db.Set<Situation>().Where(row => row.IncidentId == incident);
        if (await db.Set<Incident>().FirstOrDefaultAsync(row => row.Id == incident, cancellation) is not { } home
            || (await IncidentRows.Lines(rows.Where(row => row.Id == id), cancellation)) is not [var line])
        {
            return null;
        }

        return new SituationPage(
            IncidentRows.Line(home), line,
            line.MergedInto is { } head && await IncidentRows.Lines(rows.Where(row => row.Id == head), cancellation) is [var into] ? into : null,
            await IncidentRows.Lines(rows.Where(row => row.MergedInto == id).OrderBy(row => row.Number), cancellation),
            line.State == SituationState.Merged ? [] : await LikelyDuplicates.Of(db, incident, line, cancellation),
            await IncidentRows.Stocks(db, incident, cancellation), home.Read().Bureaus, await ActHistory.Of(db, id, cancellation));
    }

    /// <summary>A photograph; null where there is none.</summary>
    public async Task<(byte[] Bytes, string Format)?> Photo(Guid incident, Guid photo, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var found = await (from row in db.Set<SituationPhoto>()
                           join situation in db.Set<Situation>() on row.SituationId equals situation.Id
                           where row.Id == photo && situation.IncidentId == incident
                           select new { row.Sha256, row.Format }).FirstOrDefaultAsync(cancellation);
        return found is not null && await DocumentShelf.Open(db, found.Sha256, cancellation) is { } bytes ? (bytes, found.Format) : null;
    }
}
