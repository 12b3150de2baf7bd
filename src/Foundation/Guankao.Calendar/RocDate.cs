using System.Globalization;
using System.Text;
using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>
/// Days between <see cref="DateOnly"/> and the calendar of the Republic (民國): year 1 is 1912. The system keeps
/// <see cref="DateOnly"/> everywhere; this is the edge where officials read and write.
/// </summary>
public static class RocDate
{
    /// <summary>Gregorian year minus ROC year.</summary>
    public const int Offset = 1911;

    /// <summary>The ROC year of a day; 1912 is 1.</summary>
    public static int RocYear(this DateOnly day) => day.Year - Offset;

    /// <summary>The day of that ROC year, month and day, or null where the calendar has none (112.11.31).</summary>
    public static DateOnly? Day(int rocYear, int month, int day) => Gregorian(rocYear + Offset, month, day);

    /// <summary>The day of that Gregorian year, month and day, or null where the calendar has none.</summary>
    public static DateOnly? Gregorian(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>
    /// The day a person typed: 113.9.20, 113/09/20, 民國113年9月20日 or 2024-09-20; null where it is none. A year of up to
    /// three figures is one of the Republic.
    /// </summary>
    public static DateOnly? Typed(string? text)
    {
        var parts = (text ?? "").Normalize(NormalizationForm.FormKC).Replace("民國", "", StringComparison.Ordinal).Trim()
            .TrimEnd('日').Split(['.', '/', '-', '年', '月']);
        return parts.Length == 3 && Figures(parts[0], 4) is { } year && Figures(parts[1], 2) is { } month && Figures(parts[2], 2) is { } day
            ? parts[0].Trim().Length < 4 ? Day(year, month, day) : Gregorian(year, month, day)
            : null;
    }

    private static int? Figures(string text, int most) =>
        text.Trim() is { Length: > 0 } figures && figures.Length <= most && int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;

    /// <summary>The last day of a month of a Gregorian year.</summary>
    public static DateOnly LastDay(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    /// <summary>As in a table: <c>112.6.30</c>.</summary>
    public static string Dotted(this DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.RocYear()}.{day.Month}.{day.Day}");

    /// <summary>As in a sentence: <c>112年6月30日</c>.</summary>
    public static string Spelled(this DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.RocYear()}年{day.Month}月{day.Day}日");

    /// <summary>With the day of the week, as a deadline is read: <c>112.6.30（五）</c>, in English <c>2023-06-30 (Fri)</c>.</summary>
    public static Bilingual Named(this DateOnly day) => new(
        $"{day.Dotted()}（{"日一二三四五六"[(int)day.DayOfWeek]}）",
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} ({day.DayOfWeek.ToString()[..3]})"));
}
