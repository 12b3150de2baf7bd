using System.Buffers;
using Guankao.Kernel;
using Guankao.Reading;
using Guankao.Trips;

namespace Guankao.Importing.Trips;

/// <summary>Lines of a form taken apart: 沈若舟／局長／青年局.</summary>
internal static class WrittenParts
{
    private const int MostParts = 4;
    private static readonly SearchValues<char> Marks = SearchValues.Create("／/｜|,，、\t");
    private static readonly char[] Between = ['／', '/', '｜', '|', ',', '，', '、', '\t'];

    public static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>The parts of a line; blanks part them only where nothing else does, for a name may hold a blank.</summary>
    public static string[] Split(string? line)
    {
        var text = (line ?? "").Trim();
        return text.AsSpan().ContainsAny(Marks)
            ? text.Split(Between, StringSplitOptions.TrimEntries)
            : text.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>A line that is taken apart as the same parts; empty ones at the end are left out.</summary>
    public static string Join(params string?[] parts)
    {
        var last = Array.FindLastIndex(parts, part => !string.IsNullOrEmpty(part));
        return string.Join('／', parts.Take(last + 1)) + (last == 0 && parts[0]!.Contains(' ', StringComparison.Ordinal) ? "／" : "");
    }

    public static DateOnly? Day(string text) =>
        new ProseReader().Read(text.Trim()).Dates is [{ Precision: DatePrecision.Day, Doubt: DateDoubt.None } date] && date.Span.Length == text.Trim().Length ? date.Due : null;

    public static Outcome<IReadOnlyList<Traveller>> People(string? text)
    {
        var people = new List<Traveller>();
        foreach (var line in Lines(text))
        {
            var parts = Split(line);
            if (parts.Length > MostParts || parts[0].Length == 0)
            {
                return new Refusal("traveller-unreadable", new(
                    $"出國人員「{line}」看不懂，請寫成：姓名／職稱／服務機關／單位，一人一行。",
                    $"“{line}” could not be read: write name / post / agency / unit, one person a line."));
            }

            people.Add(new Traveller(parts[0], Part(parts, 1), Part(parts, 2), Part(parts, 3)));
        }

        return people;
    }

    /// <summary>A place by country and city, or by a city whose country is known.</summary>
    public static Place Place(string line)
    {
        var parts = Split(line).Where(part => part.Length > 0).ToList();
        if (parts is [var country, var city, ..])
        {
            return new Place(country, city);
        }

        var name = parts is [var only] ? only : line;
        return Gazetteer.In(name).Where(found => found.End - found.Start == name.Length).Select(found => new Place(found.Place.Country, found.Place.City)).FirstOrDefault()
            ?? new Place(name, null);
    }

    private static string? Part(string[] parts, int at) => at < parts.Length && parts[at].Length > 0 ? parts[at] : null;
}
