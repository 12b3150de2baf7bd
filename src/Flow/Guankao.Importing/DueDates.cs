using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>Which dates of a promise are its due dates, and which only tell the context.</summary>
internal static class DueDates
{
    /// <summary>The due dates in order.</summary>
    internal static List<DateReading> Of(string text, List<DateReading> dates)
    {
        var due = new List<DateReading>();
        foreach (var date in dates)
        {
            if (!Enclosure.InTitle(text, date.Span.Start) && !IsContext(text, date, dates))
            {
                due.Add(date);
            }
        }

        Narrow(due, date => !Enclosure.InBrackets(text, date.Span.Start));
        Narrow(due, date => date.Precision is not (DatePrecision.Year or DatePrecision.SchoolYear or DatePrecision.Half or DatePrecision.Quarter)
            || date.Role is DateRole.By or DateRole.From);
        return due;
    }

    // The finer and freer dates are the due ones where there are any; else what there is.
    private static void Narrow(List<DateReading> due, Predicate<DateReading> better)
    {
        if (due.Exists(better))
        {
            due.RemoveAll(date => !better(date));
        }
    }

    private static bool IsContext(string text, DateReading date, List<DateReading> dates)
    {
        var after = text.AsSpan(Math.Min(date.Span.End, text.Length));
        if (after.StartsWith("現有", StringComparison.Ordinal) || after.StartsWith("現況", StringComparison.Ordinal))
        {
            return true;
        }

        // 112年度預算 names a budget, not a day.
        if (date.Precision is DatePrecision.Year or DatePrecision.SchoolYear && date.Role is DateRole.On or DateRole.During
            && date.Span.End > date.Span.Start && text[date.Span.End - 1] == '度')
        {
            return true;
        }

        return date.Role == DateRole.From && BehindAnother(text, date, dates);
    }

    // 「2月1日簽准自1月1日起調整」: approved on the one day, in force from the other.
    private static bool BehindAnother(string text, DateReading date, List<DateReading> dates)
    {
        foreach (var other in dates)
        {
            if (other.Span.End <= date.Span.Start && other.Role is DateRole.On or DateRole.By
                && !text.AsSpan(other.Span.End, date.Span.Start - other.Span.End).ContainsAny("，、。；："))
            {
                return true;
            }
        }

        return false;
    }
}
