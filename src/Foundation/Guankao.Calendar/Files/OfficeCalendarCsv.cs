using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>
/// The yearly open-data form of the office calendar (政府行政機關辦公日曆表): a csv with 西元日期, 星期, 是否放假 and 備註,
/// one line for every day of the year; 是否放假 is 0 for work and 2 for rest.
/// </summary>
public static class OfficeCalendarCsv
{
    private const string Header = "西元日期,星期,是否放假,備註";
    private const string Weekdays = "日一二三四五六";

    /// <summary>Reads the year, or refuses it whole with the line and the reason.</summary>
    /// <param name="file">What the file is called.</param>
    /// <param name="text">Its text.</param>
    /// <param name="version">Which version of the year it is.</param>
    /// <param name="issued">From which day it is known.</param>
    /// <param name="source">Where it comes from.</param>
    public static Outcome<CalendarYear> Read(string file, string text, int version, DateOnly issued, string source)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var flaws = new List<Flaw>();
        if (lines[0].Trim() != Header)
        {
            return Flaw.ToRefusal([new(file, 1, "not-office-calendar", new(
                $"首行應為「{Header}」。", $"The first line must be “{Header}”."))]);
        }

        var days = new List<CalendarDay>();
        var expected = default(DateOnly?);
        var year = 0;
        for (var i = 1; i < lines.Length; i++)
        {
            if (Row(file, i + 1, lines[i], flaws) is not { } row)
            {
                continue;
            }

            year = year == 0 ? row.Day.Year : year;
            InOrder(file, i + 1, row.Day, expected ?? new DateOnly(year, 1, 1), year, flaws);
            expected = row.Day.AddDays(1);
            if (KindOf(row) is { } kind)
            {
                days.Add(new(row.Day, kind, HolidayNames.Of(row.Remark.Length > 0 ? row.Remark : kind == DayKind.MakeUpWork ? "補行上班" : "放假"),
                    Standing.Verified, source));
            }
        }

        if (flaws.Count == 0 && expected != new DateOnly(year + 1, 1, 1))
        {
            flaws.Add(new(file, lines.Length, "year-not-whole", new(
                "日曆須逐日列至 12 月 31 日。", "The calendar must list every day to 31 December.")));
        }

        return flaws.Count > 0 ? Flaw.ToRefusal(flaws) : new CalendarYear(year - RocDate.Offset, version, issued, source, days);
    }

    private static void InOrder(string file, int line, DateOnly day, DateOnly expected, int year, List<Flaw> flaws)
    {
        if (day.Year != year)
        {
            flaws.Add(new(file, line, "too-many-days", new(
                $"{day.Dotted()} 已逾 {year - RocDate.Offset} 年，一份日曆只能有一年的日子。",
                $"{day:yyyy-MM-dd} lies outside {year}; a calendar holds the days of one year.")));
        }
        else if (day != expected)
        {
            flaws.Add(new(file, line, "day-out-of-order", new(
                $"此行應為 {expected.Dotted()}，卻是 {day.Dotted()}。", $"This line should be {expected:yyyy-MM-dd} and is {day:yyyy-MM-dd}.")));
        }
    }

    private static (DateOnly Day, bool Off, string Remark)? Row(string file, int line, string text, List<Flaw> flaws)
    {
        var cells = text.Split(',', 4);
        if (cells.Length < 3 || !DateOnly.TryParseExact(cells[0].Trim(), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            flaws.Add(new(file, line, "not-a-day", new("此行沒有像 20250101 的日期。", "This line has no day like 20250101.")));
            return null;
        }

        if (cells[1].Trim() != Weekdays[(int)day.DayOfWeek].ToString())
        {
            flaws.Add(new(file, line, "wrong-weekday", new(
                $"{day.Dotted()} 是星期{Weekdays[(int)day.DayOfWeek]}，不是「{cells[1].Trim()}」。", $"{day:yyyy-MM-dd} is a {day.DayOfWeek}.")));
        }

        var flag = cells[2].Trim();
        if (flag is not ("0" or "2"))
        {
            flaws.Add(new(file, line, "unknown-flag", new(
                $"「是否放假」應為 0 或 2，不是「{flag}」。", $"The rest flag must be 0 or 2, not “{flag}”.")));
        }

        return (day, flag == "2", cells.Length > 3 ? cells[3].Trim().Trim('"') : "");
    }

    private static DayKind? KindOf((DateOnly Day, bool Off, string Remark) row)
    {
        var weekend = row.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return (row.Off, weekend, row.Remark) switch
        {
            (false, true, _) => DayKind.MakeUpWork,
            (false, false, _) => null,
            (true, true, "") => null,
            (true, _, var remark) when remark.Contains("補假", StringComparison.Ordinal) => DayKind.Substitute,
            (true, _, var remark) when remark.Contains("調整放假", StringComparison.Ordinal) => DayKind.Adjusted,
            _ => DayKind.NationalHoliday,
        };
    }
}
