namespace Guankao.Importing.Trips;

/// <summary>Where they went: what cover, title, itinerary and the headings of the visits name. A place that is only spoken of does not count.</summary>
internal static class TripPlaces
{
    public static List<TripPlace> Of(
        IReadOnlyList<CoverField> cover, string title, IReadOnlyList<ItineraryEntry> itinerary, IReadOnlyList<ReportLine> lines)
    {
        var texts = cover.Where(field => field.Field == "place").Select(field => field.Value).Append(title)
            .Concat(itinerary.SelectMany(entry => new[] { entry.Place ?? "", entry.Text }))
            .Concat(lines.Where(line => line.Kind == LineKind.Heading && line.Part is ReportPart.Process or ReportPart.Introduction).Select(line => line.Words))
            .ToList();
        var found = texts.SelectMany(text => Gazetteer.In(text).Select(pair => pair.Place)).Distinct().ToList();
        if (found.Count == 0)
        {
            found = [.. Gone(lines)];
        }

        return [.. found.Where(place => place.City is not null || !found.Exists(other => other.Country == place.Country && other.City is not null))];
    }

    /// <summary>Without cover and itinerary: what stands after 赴 or 前往 in the narrative.</summary>
    private static IEnumerable<TripPlace> Gone(IReadOnlyList<ReportLine> lines) =>
        lines.Where(line => line.Part is ReportPart.Abstract or ReportPart.Cover or ReportPart.Purpose or ReportPart.Process)
            .SelectMany(line => Gazetteer.In(line.Text).Where(found => EndsWithGoing(line.Text[..found.Start])).Select(found => found.Place)).Distinct();

    private static bool EndsWithGoing(string before) =>
        before.EndsWith('赴') || before.EndsWith("前往", StringComparison.Ordinal) || before.EndsWith("抵達", StringComparison.Ordinal) || before.EndsWith('至');
}
