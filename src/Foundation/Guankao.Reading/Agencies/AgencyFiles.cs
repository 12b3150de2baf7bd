using System.Globalization;
using System.Text.Json;

namespace Guankao.Reading;

/// <summary>Reads the agency lists that are shipped inside the assembly.</summary>
internal static class AgencyFiles
{
    public static AgencyRegister Load()
    {
        var agencies = new List<Agency>();
        var cities = new List<string>();
        foreach (var file in Embedded.Agencies())
        {
            var city = Text(file, "city");
            if (city is not null)
            {
                cities.Add(city);
            }

            agencies.AddRange(file.GetProperty("agencies").EnumerateArray().Select(row => Read(row, Text(row, "city") ?? city)));
            if (file.TryGetProperty("cities", out var others))
            {
                cities.AddRange(others.Words());
                agencies.AddRange(others.Words().SelectMany(other => Offices(file, other)));
            }
        }

        return new AgencyRegister(agencies, cities);
    }

    private static Agency Read(JsonElement row, string? city) => new(
        row.GetProperty("name").GetString()!, city, [.. row.GetProperty("short").Words()], Day(row, "from"), Day(row, "to"), Text(row, "successor"),
        Text(row, "parent"));

    /// <summary>The smaller cities and counties name their offices alike: 民政處|… with short names after the bar.</summary>
    private static IEnumerable<Agency> Offices(JsonElement file, string city) =>
        file.GetProperty("offices").Words().Select(office => office.Split('|')).Select(names => new Agency(city + "政府" + names[0], city, names));

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateOnly? Day(JsonElement row, string name) =>
        Text(row, name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
