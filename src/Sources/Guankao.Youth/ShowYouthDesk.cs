using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Youth;

/// <summary>A hand-off as the bodies see it.</summary>
/// <param name="Token">Its token.</param>
/// <param name="From">Code of the body that passed on.</param>
/// <param name="To">Code of the body asked.</param>
/// <param name="OfferedAt">Since when.</param>
/// <param name="Days">How many days it has waited.</param>
/// <param name="Late">True where it waits longer than it should.</param>
/// <param name="Mine">True where the reader may take it.</param>
public sealed record HandOffLine(string Token, string From, string To, DateTime OfferedAt, int Days, bool Late, bool Mine);

/// <summary>The desk of youth support.</summary>
/// <param name="Bodies">Bodies for which the reader counts.</param>
/// <param name="Waiting">Hand-offs that wait, the longest first.</param>
/// <param name="ThisMonth">Contacts counted this month.</param>
/// <param name="ThisYear">Contacts counted this year.</param>
/// <param name="Dropped">Hand-offs of this year that came to nothing.</param>
/// <param name="Years">Staff and budget of this year and the last, by body and year.</param>
/// <param name="Preview">What a report of last year would say; null where too few.</param>
/// <param name="Published">True where last year's report is published.</param>
public sealed record YouthDesk(
    IReadOnlyList<YouthBody> Bodies, IReadOnlyList<HandOffLine> Waiting, int ThisMonth, int ThisYear, int Dropped,
    IReadOnlyDictionary<(string Body, int Year), (int Staff, long Budget)> Years, YouthReport? Preview, bool Published);

/// <summary>Shows the desk of youth support: <c>await show.Ask(actor, ct)</c>.</summary>
public sealed class ShowYouthDesk(LedgerStore store, HomeRules home, TimeProvider time)
{
    private const int Most = 200;

    /// <summary>Asks; empty lists where the reader keeps figures of no body.</summary>
    public async Task<YouthDesk> Ask(Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = HomeRules.DayOf(now);
        List<YouthBody> mine = [.. YouthWords.Bodies.Where(body => PermissionTable.Shipped.Refuse(actor, Deed.KeepYouthFigures, Matter.Of(body.FullAgency(home.City, today))) is null)];
        var codes = mine.Select(body => body.Code).ToList();
        await using var db = await store.Read(cancellation);
        var waiting = await db.Set<YouthHandOff>().Where(row => row.TakenAt == null && row.DroppedAt == null && (codes.Contains(row.To) || codes.Contains(row.From)))
            .OrderBy(row => row.OfferedAt).Take(Most).ToListAsync(cancellation);
        var counts = db.Set<YouthCount>().Where(row => row.Year == today.Year && codes.Contains(row.Body));
        var from = new DateTime(today.Year - 1, 12, 31, 16, 0, 0, DateTimeKind.Utc);
        var years = await db.Set<YouthYear>().Where(row => row.Year >= today.Year - 1).ToListAsync(cancellation);
        return new YouthDesk(
            mine,
            [.. waiting.Select(row => (row, Days: (int)(now - row.OfferedAt).TotalDays)).Select(each => new HandOffLine(
                each.row.Token, each.row.From, each.row.To, each.row.OfferedAt, each.Days, each.Days > YouthWords.TakeDays, codes.Contains(each.row.To)))],
            await counts.Where(row => row.Month == today.Month).SumAsync(row => row.Count, cancellation), await counts.SumAsync(row => row.Count, cancellation),
            await db.Set<YouthHandOff>().CountAsync(row => row.DroppedAt >= from && (codes.Contains(row.To) || codes.Contains(row.From)), cancellation),
            years.ToDictionary(row => (row.Body, row.Year), row => (row.Staff, row.Budget)),
            (await YouthReporting.Of(db, today.Year - 1, cancellation)).Is(out var preview, out _) ? preview : null,
            await db.Set<PublishedYouthReport>().AnyAsync(row => row.Year == today.Year - 1, cancellation));
    }
}
