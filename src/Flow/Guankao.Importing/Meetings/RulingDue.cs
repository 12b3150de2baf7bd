using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing.Meetings;

/// <summary>By when a ruling is to be done, read from its words.</summary>
/// <param name="Days">Days that it names or that follow from the day of the meeting; spans point into the words.</param>
/// <param name="When">The words; empty where it says nothing.</param>
internal sealed record RulingDue(IReadOnlyList<DateReading> Days, string When)
{
    private static readonly Bilingual TheMeeting = new("開會日", "day of the meeting");

    public static RulingDue Of(string text, DateOnly? meeting, string? city, ProseReader reader)
    {
        var read = reader.Read(text, new ReadingContext(meeting, city));
        var days = read.Dates.Where(date => date.Role != DateRole.From && date.Due is { } due && (meeting is null || due >= meeting)).ToList();
        var words = days.Select(date => date.Span.Of(text)).ToList();
        if (meeting is { } day)
        {
            foreach (var period in read.Periods.Where(period => FromMeeting(period, text)))
            {
                if (End(period, day, city) is { } end)
                {
                    days.Add(new DateReading(period.Span, null, end, DatePrecision.Day, DateRole.By, Inherited: true));
                    words.Add(period.Span.Of(text));
                }
            }
        }

        if (words.Count == 0 && Array.Find(MinutesWords.Own["nextMeeting"], word => text.Contains(word, StringComparison.Ordinal)) is { } next)
        {
            words.Add(next);
        }

        return new RulingDue([.. days.OrderBy(date => date.Span.Start)], string.Join('、', words));
    }

    // 文到7日內 runs from a letter that nobody has written yet; a span without an event runs from the meeting.
    private static bool FromMeeting(PeriodReading period, string text)
    {
        var start = period.Event.Of(text);
        return start.Length == 0 || MinutesWords.Own.Has("afterMeeting", start);
    }

    private static DateOnly? End(PeriodReading period, DateOnly day, string? city)
    {
        Length? length = period.Unit switch
        {
            CalendarUnit.Day => new(period.Count, ClockUnit.Days),
            CalendarUnit.WorkingDay => new(period.Count, ClockUnit.WorkingDays),
            CalendarUnit.Week => new(period.Count, ClockUnit.Weeks),
            CalendarUnit.Month => new(period.Count, ClockUnit.Months),
            CalendarUnit.Quarter => new(period.Count * 3, ClockUnit.Months),
            CalendarUnit.Half => new(period.Count * 6, ClockUnit.Months),
            CalendarUnit.Year => new(period.Count, ClockUnit.Years),
            _ => null,
        };
        return length is not { Count: > 0 and < 400 } counted ? null
            : new Clock { Id = "minutes", Event = TheMeeting, Article = "行政程序法第48條", Length = counted }.Due(Moment.StartOf(day), CalendarShelf.Shipped.For(city)).Day;
    }
}
