using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>The public list of rulings and resolutions with how many stand how.</summary>
public sealed record ResolutionListing(Page<ResolutionLine> Rows, IReadOnlyDictionary<ResolutionStanding, int> Counts, IReadOnlyList<string> Leads);

/// <summary>Lists rulings and resolutions, the latest first: <c>await browse.Ask(search, reader, ct)</c>.</summary>
public sealed class BrowseResolutions(LedgerStore store, PublicText clean, TimeProvider time)
{
    /// <summary>Asks for one page.</summary>
    public async Task<ResolutionListing> Ask(MeetingSearch search, Actor reader, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var all = db.Set<Resolution>().AsNoTracking();
        all = search.Series is { } series ? all.Where(row => row.SeriesId == series) : all;
        all = search.Lead is { Length: > 0 } lead ? all.Where(row => row.Lead == lead) : all;
        all = search.Text is { Length: > 0 } text ? all.Where(row => row.Title.Contains(text) || (row.Lead != null && row.Lead.Contains(text))) : all;
        var counts = await all.GroupBy(row => row.Standing).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancellation);
        var wanted = search.Standing is { } standing ? all.Where(row => row.Standing == standing) : all;
        var total = counts.Where(row => search.Standing is null || row.Key == search.Standing).Sum(row => row.Count);
        var page = MeetingRows.Clamp(search.Page, search.Size, total);
        var rows = await MeetingRows.Lines(
            db, wanted.OrderByDescending(row => row.Day).ThenByDescending(row => row.Id).Skip((page - 1) * search.Size).Take(search.Size), HomeRules.DayOf(time.GetUtcNow().UtcDateTime), cancellation);
        return new ResolutionListing(
            new Page<ResolutionLine>(new MeetingSight(reader, clean).Of(rows), page, search.Size, total), counts.ToDictionary(row => row.Key, row => row.Count),
            await db.Set<Resolution>().Where(row => row.Lead != null).Select(row => row.Lead!).Distinct().OrderBy(name => name).ToListAsync(cancellation));
    }
}
