using System.Globalization;
using Guankao.Calendar;

namespace Guankao.Publishing;

/// <summary>A day or a moment in a calendar that a person subscribes to.</summary>
/// <param name="Id">Stable, so that a later copy takes the place of an earlier one.</param>
/// <param name="At">When; the end of a day stands for the whole day.</param>
/// <param name="Summary">What the calendar shows.</param>
/// <param name="Description">What it shows when opened.</param>
/// <param name="Address">Where to read on; null where there is no page.</param>
/// <param name="Reminders">When its owner is reminded.</param>
public sealed record CalendarEntry(
    string Id, Moment At, string Summary, string Description, string? Address, IReadOnlyList<Moment> Reminders);

/// <summary>Due days as a calendar file (RFC 5545) that every calendar program reads.</summary>
/// <param name="Name">What the calendar is called.</param>
/// <param name="Entries">Its entries.</param>
public sealed record CalendarFeed(string Name, IReadOnlyList<CalendarEntry> Entries)
{
    /// <summary>The type of the file.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>The file.</summary>
    /// <param name="madeAt">When it was made, in universal time.</param>
    public byte[] Write(DateTime madeAt)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//Guankao//Guankao//ZH");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.AddText("X-WR-CALNAME", Name);
        foreach (var entry in Entries)
        {
            Write(lines, entry, madeAt);
        }

        lines.Add("END", "VCALENDAR");
        return lines.ToBytes();
    }

    private static void Write(ContentLines lines, CalendarEntry entry, DateTime madeAt)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", entry.Id);
        lines.Add("DTSTAMP", Instant(madeAt));
        if (entry.At.Minute is 0 or Moment.DayEnd)
        {
            lines.Add("DTSTART;VALUE=DATE", entry.At.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            lines.Add("TRANSP", "TRANSPARENT");
        }
        else
        {
            lines.Add("DTSTART", Instant(entry.At.ToUtc()));
        }

        lines.AddText("SUMMARY", entry.Summary);
        lines.AddText("DESCRIPTION", entry.Description);
        if (entry.Address is { } address)
        {
            lines.Add("URL", address);
        }

        foreach (var reminder in entry.Reminders)
        {
            lines.Add("BEGIN", "VALARM");
            lines.Add("ACTION", "DISPLAY");
            lines.AddText("DESCRIPTION", entry.Summary);
            lines.Add("TRIGGER;VALUE=DATE-TIME", Instant(Morning(reminder).ToUtc()));
            lines.Add("END", "VALARM");
        }

        lines.Add("END", "VEVENT");
    }

    // A reminder of a day should ring when offices open, not at midnight.
    private static Moment Morning(Moment reminder) => reminder.Minute == 0 ? Moment.At(reminder.Day, new TimeOnly(9, 0)) : reminder;

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
