using System.Globalization;
using System.Text.Json;
using Guankao.Reading;

namespace Guankao.Bench;

/// <summary>How many dates of sentences with known answers are found, and found with the right days.</summary>
internal static class ReadingAccuracy
{
    public static int Run(string sentences)
    {
        var reader = new ProseReader();
        var (all, touched, right, read) = (0, 0, 0, 0);
        foreach (var line in File.ReadLines(sentences).Where(line => line.Length > 0))
        {
            using var answer = JsonDocument.Parse(line);
            var dates = reader.Read(answer.RootElement.GetProperty("sentence").GetString()!.Replace('\n', ' ')).Dates;
            read += dates.Count;
            foreach (var wanted in answer.RootElement.GetProperty("dates").EnumerateArray())
            {
                var start = wanted.GetProperty("offset").GetInt32();
                var span = new TextSpan(start, start + wanted.GetProperty("length").GetInt32());
                var found = dates.Where(date => date.Span.Overlaps(span)).ToList();
                all++;
                touched += found.Count > 0 ? 1 : 0;
                right += found.Exists(date => IsRight(date, wanted)) ? 1 : 0;
            }
        }

        Console.WriteLine($"guankao: {all} dates in the answers, {read} read, {touched} touched, {right} with the right days");
        return 0;
    }

    /// <summary>A date whose year the sentence does not tell counts as right where it is found.</summary>
    private static bool IsRight(DateReading date, JsonElement wanted)
    {
        if (wanted.TryGetProperty("inferred", out var inferred) && inferred.GetBoolean())
        {
            return true;
        }

        var (from, to) = (Day(wanted, "start"), Day(wanted, "end"));
        var bound = wanted.TryGetProperty("bound", out var word) ? word.GetString() : null;
        return bound switch
        {
            "by" => date.To == to,
            "from" => date.From == from,
            _ => date.To == to && (date.From == from || date.From is null || date.From == date.To),
        };
    }

    private static DateOnly? Day(JsonElement wanted, string name) => wanted.GetProperty(name).GetString() is { } day
        ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;
}
