using System.Globalization;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>Reads a cell that is a day, a month, a year or a span of days.</summary>
internal sealed class DayCell(ReadingContext context)
{
    private const int LongestCell = 40;
    private const int RocOffset = 1911;
    private const string Around = "()（）[]星期週周一二三四五六日，,、~～至-—－止前起底迄第天";

    private readonly ProseReader _reader = new();

    /// <summary>The day; null where the cell says anything else. Bare numbers count only where the column is one of days.</summary>
    internal DayReading? Read(string cell, bool amongDays)
    {
        var text = cell.Trim();
        if (text.Length is 0 or > LongestCell || !text.Any(char.IsDigit))
        {
            return null;
        }

        if (Parts(text) is { } parts && (amongDays || parts.Count == 3))
        {
            return OfParts(parts);
        }

        return OfMonthAndDay(text) ?? OfProse(text);
    }

    // 5/15(三): trips are listed without a year; the day of the week tells whether the document's year is the right one.
    private DayReading? OfMonthAndDay(string text)
    {
        var open = text.IndexOfAny(['(', '（']);
        var parts = (open < 0 ? text : text[..open]).Trim().Split('/');
        if (parts.Length != 2 || !Number(parts[0], 12, out var month) || !Number(parts[1], 31, out var day))
        {
            return null;
        }

        var weekday = open < 0 ? -1 : TableSigns.Current.Weekdays.IndexOf(text[(open + 1)..].Trim('星', '期', '週', '周', ')', '）', ' '), StringComparison.Ordinal);
        if (context.Reference is not { } reference)
        {
            return new DayReading(null, null, "day", Inherited: true);
        }

        foreach (var year in new[] { reference.Year, reference.Year + 1, reference.Year - 1 })
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var found
                && (weekday < 0 || ((int)found.DayOfWeek + 6) % 7 == weekday))
            {
                return new DayReading(found, found, "day", Inherited: true);
            }
        }

        return new DayReading(null, null, "day", Inherited: true);
    }

    private static bool Number(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most;

    // The date must be all that the cell says, apart from brackets and the day of the week.
    private DayReading? OfProse(string text)
    {
        var dates = _reader.Read(text, context).Dates;
        if (dates.Count is 0 or > 2)
        {
            return null;
        }

        var covered = dates.Sum(date => date.Span.End - date.Span.Start);
        var rest = text.Length - covered;
        var around = text[..dates[0].Span.Start] + text[dates[^1].Span.End..];
        return rest <= 9 && around.All(c => char.IsWhiteSpace(c) || Around.Contains(c))
            ? new DayReading(dates[0].From ?? dates[0].To, dates[^1].To ?? dates[^1].From, dates[0].Precision.Word(), dates[0].Inherited)
            : null;
    }

    private static DayReading? OfParts(List<int> parts)
    {
        var year = parts[0] < 1000 ? parts[0] + RocOffset : parts[0];
        var month = parts.Count > 1 ? parts[1] : 0;
        var day = parts.Count > 2 ? parts[2] : 0;
        if (year is < 1912 or > 2200 || (parts.Count > 1 && month is < 1 or > 12) || (parts.Count > 2 && (day < 1 || day > DateTime.DaysInMonth(year, month))))
        {
            return null;
        }

        return parts.Count switch
        {
            1 => new DayReading(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), "year", false),
            2 => new DayReading(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), "month", false),
            _ => new DayReading(new DateOnly(year, month, day), new DateOnly(year, month, day), "day", false),
        };
    }

    /// <summary>105.02.18, 0104-06-26, 106/4, 109; null for anything else.</summary>
    internal static List<int>? Parts(string text)
    {
        var parts = new List<int>();
        foreach (var part in text.Split('.', '-', '/'))
        {
            if (part.Length is 0 or > 4 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            parts.Add(number);
        }

        var yearLength = text.AsSpan().IndexOfAny('.', '-', '/') is var cut && cut < 0 ? text.Length : cut;
        return parts.Count <= 3 && yearLength is >= 2 and <= 4 && parts[0] >= 50 ? parts : null;
    }
}
