namespace Guankao.Importing.Trips;

/// <summary>Which city of Taiwan sent the delegation: the one that the report names most, its government above all.</summary>
internal static class TripCity
{
    private const int OfGovernment = 5;
    private const int OfHead = 20;
    private const int HeadLines = 15;

    public static string? Of(IReadOnlyList<ReportLine> lines)
    {
        var counts = new Dictionary<string, int>();
        for (var at = 0; at < lines.Count; at++)
        {
            foreach (var city in TripWords.Own.Words("homeCities"))
            {
                Count(lines[at].Text.Replace('台', '臺'), city, at < HeadLines && lines[at].Text.Length < 200 ? OfHead : 1, counts);
            }
        }

        return counts.Count == 0 ? Unlisted(lines) : counts.MaxBy(pair => pair.Value).Key;
    }

    /// <summary>A city that is on no list, such as one of a sample: whatever stands before 市政府, places abroad left aside.</summary>
    private static string? Unlisted(IReadOnlyList<ReportLine> lines) =>
        CityName.Of("", [.. lines.Where(line => !Gazetteer.In(line.Text).Any()).Select(line => new PrintedRow(line.Locator, [line.Text], [false], Loose: true))]);

    private static void Count(string text, string city, int weight, Dictionary<string, int> counts)
    {
        for (var at = text.IndexOf(city, StringComparison.Ordinal); at >= 0; at = text.IndexOf(city, at + 1, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + city.Length);
            counts[city] = counts.GetValueOrDefault(city) + (weight * (rest.StartsWith("政府") || rest.StartsWith("府") ? OfGovernment : 1));
        }
    }
}
