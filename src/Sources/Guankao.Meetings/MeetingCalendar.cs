using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>A meeting on the calendar with what speaks against its day.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Conflicts">What speaks against it, a sentence each.</param>
public sealed record CalendarEntry(MeetingLine Meeting, IReadOnlyList<Bilingual> Conflicts);

/// <summary>The meetings of a year, in order, with their conflicts.</summary>
public sealed class MeetingCalendar(LedgerStore store, RunningRules rules)
{
    // A meeting of which nobody knows the end keeps its chair for so long.
    private const int Usual = 120;

    /// <summary>Asks for the meetings of a month, those that are cancelled left out.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> Ask(int year, int month, CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(year, month, 1), RocDate.LastDay(year, month));
        await using var db = await store.Read(cancellation);
        var rows = await MeetingRows.Lines(
            db, db.Set<Meeting>().Where(row => row.Day >= first && row.Day <= last && row.State != MeetingState.Cancelled), cancellation);
        var cities = await db.Set<MeetingSeries>().Select(row => new { row.Id, row.City }).ToDictionaryAsync(row => row.Id, row => row.City, cancellation);
        return
        [
            .. rows.GroupBy(row => row.Day).OrderBy(same => same.Key).SelectMany(same =>
            {
                var day = same.OrderBy(row => row.Start ?? 0).ThenBy(row => row.Id).ToList();
                return day.Select(row => new CalendarEntry(row, [.. RestDay(row, cities[row.Series]), .. SameChair(row, day)]));
            }),
        ];
    }

    /// <summary>How many meetings each month of a year has.</summary>
    public async Task<IReadOnlyDictionary<int, int>> Months(int year, CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        await using var db = await store.Read(cancellation);
        return await db.Set<Meeting>().Where(row => row.Day >= first && row.Day <= last && row.State != MeetingState.Cancelled)
            .GroupBy(row => row.Day.Month).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
    }

    private IEnumerable<Bilingual> RestDay(MeetingLine row, string city)
    {
        var days = rules.Calendars.For(city);
        if (days.IsRest(row.Day))
        {
            var name = days.NameOf(row.Day);
            yield return new($"排在休息日（{name.ZhHant}）。", $"It falls on a rest day ({name.En}).");
        }
    }

    private static IEnumerable<Bilingual> SameChair(MeetingLine row, List<MeetingLine> day) => day
        .Where(other => other.Id != row.Id && row.Chair.Length > 0 && other.Chair == row.Chair && Overlap(row, other))
        .Select(other => new Bilingual($"主席{row.Chair}同一時間也主持「{other.Title}」。", $"Its chair {row.Chair} chairs {other.Title} at the same time."));

    private static bool Overlap(MeetingLine one, MeetingLine other) =>
        one.Start is { } a && other.Start is { } b && a < (other.End ?? b + Usual) && b < (one.End ?? a + Usual);
}
