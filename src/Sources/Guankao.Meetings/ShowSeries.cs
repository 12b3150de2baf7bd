using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Lineage;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Shows one series: <c>await show.Ask(id, year, reader, ct)</c>.</summary>
public sealed class ShowSeries(LedgerStore store, BrowseClocks clocks, PublicText clean, TimeProvider time)
{
    private const int Latest = 24;
    private const int MostOpen = 100;

    /// <summary>Asks; null where there is none. Without a year the present one is shown.</summary>
    public async Task<SeriesPage?> Ask(Guid id, int? year, Actor reader, CancellationToken cancellation)
    {
        var today = HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        await using var db = await store.Read(cancellation);
        var lines = await CadenceMonitor.Of(db, db.Set<MeetingSeries>().Where(row => row.Id == id), year ?? today.Year, today, cancellation);
        if (lines is not [var line])
        {
            return null;
        }

        var meetings = await MeetingRows.Lines(db, db.Set<Meeting>().Where(row => row.SeriesId == id).OrderByDescending(row => row.Day).Take(Latest), cancellation);
        var sight = new MeetingSight(reader, clean);
        return new SeriesPage(
            line, await db.Set<MeetingSeries>().Where(row => row.Id == id).Select(row => row.SettledWhy).FirstAsync(cancellation),
            [.. meetings.OrderByDescending(row => row.Day)], sight.Of(await MeetingRows.Lines(db, OpenMatters(db, id), today, cancellation)),
            await clocks.About(SeriesClocks.About(id), cancellation), sight.Of(await ActHistory.Of(db, id, cancellation)));
    }

    /// <summary>What a meeting of the series may take up: what it tracks itself and what was passed up to it.</summary>
    private static IQueryable<Resolution> OpenMatters(AppDb db, Guid series) => db.Set<Resolution>()
        .Where(row => (row.SeriesId == series && row.PassedTo == null && row.Standing == ResolutionStanding.Tracked)
            || (row.PassedTo == series && (row.Standing == ResolutionStanding.Tracked || row.Standing == ResolutionStanding.Offered)))
        .OrderBy(row => row.Day).ThenBy(row => row.Id).Take(MostOpen);
}
