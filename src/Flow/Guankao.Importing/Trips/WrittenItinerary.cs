using System.Buffers;
using System.Globalization;
using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Trips;

namespace Guankao.Importing.Trips;

/// <summary>An itinerary as it is written into a form: 113.9.17 上午 拜會港灣公社, or 9/17 for the year of the trip.</summary>
internal static class WrittenItinerary
{
    private static readonly char[] Blanks = [' ', '　', '\t'];
    private static readonly SearchValues<char> InDays = SearchValues.Create("./-月");

    public static string Line(ItineraryDay entry) =>
        string.Join(' ', new[] { entry.Day?.Dotted(), entry.Part, entry.Text }.Where(part => !string.IsNullOrEmpty(part)));

    public static Outcome<IReadOnlyList<ItineraryDay>> Read(string? text, int year)
    {
        var days = new List<ItineraryDay>();
        foreach (var (line, at) in WrittenParts.Lines(text).Select((line, at) => (line, at + 1)))
        {
            var (first, rest) = Cut(line);
            var day = WrittenParts.Day(first) ?? Short(first, year);
            if (day is null && char.IsAsciiDigit(first[0]) && first.AsSpan().ContainsAny(InDays) && !first.Contains(':', StringComparison.Ordinal))
            {
                return new Refusal("itinerary-unreadable", new(
                    $"日程第 {at} 行的日期「{first}」看不懂，請寫成 113.9.17 或 9/17。", $"Line {at} of the itinerary begins with “{first}”, which is no day: write it as 2024-09-17 or 9/17."));
            }

            var (part, what) = Part(day is null ? line : rest);
            days.Add(new ItineraryDay(day, part, what));
        }

        return days;
    }

    private static (string First, string More) Cut(string line)
    {
        var end = line.IndexOfAny(Blanks);
        return end < 0 ? (line, "") : (line[..end], line[(end + 1)..].TrimStart());
    }

    private static (string? Part, string What) Part(string text)
    {
        var (first, rest) = Cut(text);
        return rest.Length > 0 && (TripWords.Own.Words("dayParts").Contains(first) || IsTime(first)) ? (first, rest) : (null, text);
    }

    private static bool IsTime(string word) => char.IsAsciiDigit(word[0]) && word.Contains(':', StringComparison.Ordinal);

    private static DateOnly? Short(string word, int year) =>
        word.Split('/', '.', '月') is [var month, var day]
        && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m is >= 1 and <= 12
        && int.TryParse(day.TrimEnd('日'), NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d >= 1 && d <= DateTime.DaysInMonth(year, m)
            ? new DateOnly(year, m, d)
            : null;
}
