using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Computes what should have met in a year, what did not, and what documents say differently: <c>await monitor.Ask(year, ct)</c>.</summary>
public sealed class CadenceMonitor(LedgerStore store, TimeProvider time)
{
    /// <summary>Every series with its rounds of the year; those that missed the most first.</summary>
    public async Task<IReadOnlyList<SeriesLine>> Ask(int year, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var lines = await Of(db, db.Set<MeetingSeries>(), year, HomeRules.DayOf(time.GetUtcNow().UtcDateTime), cancellation);
        return [.. lines.OrderByDescending(line => line.Missed).ThenByDescending(line => line.Conflict).ThenBy(line => line.Terms.Name, StringComparer.Ordinal)];
    }

    internal static async Task<IReadOnlyList<SeriesLine>> Of(AppDb db, IQueryable<MeetingSeries> wanted, int year, DateOnly today, CancellationToken cancellation)
    {
        var series = await wanted.ToListAsync(cancellation);
        var ids = series.ConvertAll(row => row.Id);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var held = (await db.Set<Meeting>().Where(row => ids.Contains(row.SeriesId) && row.State == MeetingState.Held && row.Day >= first && row.Day <= last)
            .Select(row => new { row.SeriesId, row.Day }).ToListAsync(cancellation)).ToLookup(row => row.SeriesId, row => row.Day);
        var latest = await db.Set<Meeting>().Where(row => ids.Contains(row.SeriesId) && row.State == MeetingState.Held)
            .GroupBy(row => row.SeriesId).Select(same => new { same.Key, Day = same.Max(row => row.Day) }).ToDictionaryAsync(row => row.Key, row => row.Day, cancellation);
        var open = await db.Set<Resolution>().Where(row => ids.Contains(row.SeriesId) && row.Standing == ResolutionStanding.Tracked)
            .GroupBy(row => row.SeriesId).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        return [.. series.Select(row => Line(
            row, year, today, [.. held[row.Id]], latest.TryGetValue(row.Id, out var day) ? day : null, open.GetValueOrDefault(row.Id)))];
    }

    private static SeriesLine Line(MeetingSeries series, int year, DateOnly today, List<DateOnly> held, DateOnly? latest, int open)
    {
        var terms = Json.To<SeriesTerms>(series.Terms);
        var stated = terms.Cadences.Where(cadence => cadence.PerYear > 0).ToList();

        // Until a person settles it the stricter one is watched: a meeting too many harms nobody.
        var watched = series.Settled is { } settled ? terms.Cadences[settled] : stated.MaxBy(cadence => cadence.PerYear);
        return new SeriesLine(
            series.Id, terms, watched, series.Settled is not null, series.Settled is null && stated.Select(cadence => cadence.PerYear).Distinct().Count() > 1,
            watched is null ? [] : CadenceRounds.Of(watched, year, series.From, today, held), latest, open);
    }
}
