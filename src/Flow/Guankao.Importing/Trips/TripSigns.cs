namespace Guankao.Importing.Trips;

/// <summary>Tells a report of a trip from any other document.</summary>
internal static class TripSigns
{
    private const int HeadLines = 15;
    private const int FewestVisits = 3;

    public static bool AreIn(List<ReportLine> lines)
    {
        var head = lines.Take(HeadLines).ToList();
        var cover = CoverFields.Of(lines).Select(field => field.Field).ToHashSet();
        var said = TripWords.Own.Words("reportWords");
        if (cover.Overlaps(["travellers", "place"]) && cover.Contains("period"))
        {
            return true;
        }

        if (head.Exists(line => line.Text.Length <= 60 && said.Any(word => line.Text.Replace(" ", "", StringComparison.Ordinal).Contains(word, StringComparison.Ordinal))) && Visits(lines) > 0)
        {
            return true;
        }

        return lines.Exists(line => line.Part is ReportPart.Recommendations or ReportPart.Insight) && Visits(lines) >= FewestVisits
            && lines.Exists(line => line.Part == ReportPart.Process || line.Part == ReportPart.Itinerary);
    }

    /// <summary>Lines in which somebody visits and a place abroad is named.</summary>
    private static int Visits(IReadOnlyList<ReportLine> lines) => lines.Count(line =>
        TripWords.Own.Words("meetVerbs").Any(verb => line.Text.Contains(verb, StringComparison.Ordinal)) && Gazetteer.In(line.Text).Any());
}
