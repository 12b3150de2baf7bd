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

/// <summary>A month of a year.</summary>
/// <param name="Month">Which, from 1.</param>
/// <param name="Meetings">How many meetings it has.</param>
/// <param name="Conflicts">Against how many of them something speaks.</param>
public sealed record CalendarMonth(int Month, int Meetings, int Conflicts);

/// <summary>A year at a glance.</summary>
/// <param name="Months">Its twelve months.</param>
/// <param name="Conflicts">Meetings against which something speaks, in order; not more than are read at once.</param>
public sealed record CalendarYear(IReadOnlyList<CalendarMonth> Months, IReadOnlyList<CalendarEntry> Conflicts);

/// <summary>The meetings of a year, in order, with their conflicts.</summary>
public sealed class MeetingCalendar(LedgerStore store, RunningRules rules)
{
    // A meeting of which nobody knows the end keeps its chair for so long.
    private const int Usual = 120;
    private const int MostConflicts = 60;
    private const int MonthsOfAYear = 12;

    /// <summary>Asks for the meetings of a month, those that are cancelled left out.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> Ask(int year, int month, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var slots = await Slots(db, new DateOnly(year, month, 1), RocDate.LastDay(year, month), cancellation);
        var conflicts = Conflicts(slots);
        return await Entries(db, slots, conflicts, cancellation);
    }

    /// <summary>The year as a whole: how many meetings each month has, and every conflict.</summary>
    public async Task<CalendarYear> Year(int year, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var slots = await Slots(db, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), cancellation);
        var conflicts = Conflicts(slots);
        return new CalendarYear(
            [.. Enumerable.Range(1, MonthsOfAYear).Select(month => new CalendarMonth(
                month, slots.Count(slot => slot.Day.Month == month), slots.Count(slot => slot.Day.Month == month && conflicts.ContainsKey(slot.Id))))],
            await Entries(db, [.. slots.Where(slot => conflicts.ContainsKey(slot.Id)).Take(MostConflicts)], conflicts, cancellation));
    }

    private static async Task<List<Slot>> Slots(AppDb db, DateOnly first, DateOnly last, CancellationToken cancellation) => await (
        from meeting in db.Set<Meeting>()
        where meeting.Day >= first && meeting.Day <= last && meeting.State != MeetingState.Cancelled
        join series in db.Set<MeetingSeries>() on meeting.SeriesId equals series.Id
        orderby meeting.Day, meeting.Start ?? 0, meeting.Id
        select new Slot(meeting.Id, series.City, meeting.Title, meeting.Chair, meeting.Day, meeting.Start, meeting.End)).ToListAsync(cancellation);

    private static async Task<IReadOnlyList<CalendarEntry>> Entries(
        AppDb db, IReadOnlyList<Slot> slots, IReadOnlyDictionary<Guid, IReadOnlyList<Bilingual>> conflicts, CancellationToken cancellation)
    {
        var ids = slots.Select(slot => slot.Id).ToList();
        var lines = (await MeetingRows.Lines(db, db.Set<Meeting>().Where(row => ids.Contains(row.Id)), cancellation)).ToDictionary(line => line.Id);
        return [.. slots.Select(slot => new CalendarEntry(lines[slot.Id], conflicts.GetValueOrDefault(slot.Id) ?? []))];
    }

    private Dictionary<Guid, IReadOnlyList<Bilingual>> Conflicts(List<Slot> slots) => slots.GroupBy(slot => slot.Day)
        .SelectMany(day => day.Select(slot => (slot.Id, Found: (IReadOnlyList<Bilingual>)[.. RestDay(slot), .. SameChair(slot, day)])))
        .Where(pair => pair.Found.Count > 0).ToDictionary(pair => pair.Id, pair => pair.Found);

    private IEnumerable<Bilingual> RestDay(Slot slot)
    {
        var days = rules.Calendars.For(slot.City);
        if (days.IsRest(slot.Day))
        {
            var name = days.NameOf(slot.Day);
            yield return new($"排在休息日（{name.ZhHant}）。", $"It falls on a rest day ({name.En}).");
        }
    }

    private static IEnumerable<Bilingual> SameChair(Slot slot, IEnumerable<Slot> day) => day
        .Where(other => other.Id != slot.Id && slot.Chair.Length > 0 && other.Chair == slot.Chair && Overlap(slot, other))
        .Select(other => new Bilingual($"主席{slot.Chair}同一時間也主持「{other.Title}」。", $"Its chair {slot.Chair} chairs {other.Title} at the same time."));

    private static bool Overlap(Slot one, Slot other) =>
        one.Start is { } a && other.Start is { } b && a < (other.End ?? b + Usual) && b < (one.End ?? a + Usual);

    private sealed record Slot(Guid Id, string City, string Title, string Chair, DateOnly Day, int? Start, int? End);
}
