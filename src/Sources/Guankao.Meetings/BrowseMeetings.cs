using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Lists meetings, the latest first: <c>await browse.Ask(search, ct)</c>.</summary>
public sealed class BrowseMeetings(LedgerStore store)
{
    /// <summary>Asks for one page.</summary>
    public async Task<Page<MeetingLine>> Ask(MeetingSearch search, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var wanted = db.Set<Meeting>().AsNoTracking();
        wanted = search.Series is { } series ? wanted.Where(row => row.SeriesId == series) : wanted;
        if (search.Year is { } year && year is > 1911 and < 2400)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            wanted = wanted.Where(row => row.Day >= first && row.Day <= last);
        }

        wanted = search.Text is { Length: > 0 } text ? wanted.Where(row => row.Title.Contains(text) || row.Chair.Contains(text) || row.Place.Contains(text)) : wanted;
        var total = await wanted.CountAsync(cancellation);
        var page = MeetingRows.Clamp(search.Page, search.Size, total);
        var rows = await MeetingRows.Lines(
            db, wanted.OrderByDescending(row => row.Day).ThenByDescending(row => row.Id).Skip((page - 1) * search.Size).Take(search.Size), cancellation);
        return new Page<MeetingLine>([.. rows.OrderByDescending(row => row.Day).ThenByDescending(row => row.Id)], page, search.Size, total);
    }
}
