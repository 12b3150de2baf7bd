using Guankao.Documents;

namespace Guankao.Importing.Trips;

/// <summary>Whom they met: from the itinerary, from the headings of the visits and from the headings that introduce a body.</summary>
internal static class BodiesMet
{
    public static List<BodyMet> Of(IReadOnlyList<ReportLine> lines, IReadOnlyList<ItineraryEntry> itinerary, IReadOnlyList<string> hosts)
    {
        var found = new List<(string Name, bool Person, Locator Locator)>();
        foreach (var line in lines.Where(line => line.Kind == LineKind.Heading && line.Part is ReportPart.Process or ReportPart.Introduction or ReportPart.Visit))
        {
            var names = (line.Part == ReportPart.Introduction && line.Level >= 3) || NamesOneBody(line.Words) ? BodyNames.In(line.Words) : Activities.Visited(line.Words) is { } visited ? BodyNames.In(visited) : [];
            found.AddRange(names.Select(body => (body.Name, body.Person, line.Locator)));
        }

        foreach (var entry in itinerary)
        {
            found.AddRange(entry.Activities.SelectMany(activity => Activities.Visited(activity) is { } visited ? BodyNames.In(visited) : []).Select(body => (body.Name, body.Person, entry.Locator)));
        }

        if (found.Count == 0)
        {
            // Whoever held the course or meeting was met there.
            found.AddRange(hosts.SelectMany(BodyNames.In).Select(body => (body.Name, body.Person, lines[0].Locator)));
            found.AddRange(Narrated(lines));
        }

        var bodies = new List<(string Name, bool Person, Locator Locator)>();
        foreach (var body in found)
        {
            var known = bodies.FindIndex(other => BodyNames.Same(other.Name, body.Name));
            if (known < 0)
            {
                bodies.Add(body);
            }
        }

        var figures = BodyFigures.Of(lines, [.. bodies.Select(body => body.Name)]);
        return [.. bodies.Select(body => new BodyMet(body.Name, body.Person, body.Locator, [.. figures.Where(figure => figure.Body == body.Name).Select(figure => figure.Figure)]))];
    }

    /// <summary>A heading that is nothing but the name of a body: 「一、某某港務局」.</summary>
    private static bool NamesOneBody(string heading) => Activities.Visited(heading) is null && BodyNames.In(heading) is [{ Person: false } only] && only.Name == heading.Trim();

    /// <summary>Without itinerary and headings: 「拜會某某協會，…」 in running text.</summary>
    private static IEnumerable<(string, bool, Locator)> Narrated(IReadOnlyList<ReportLine> lines) =>
        from line in lines
        where line.Kind == LineKind.Text && line.Part is ReportPart.Process or ReportPart.Cover or ReportPart.Visit
        from verb in TripWords.Own.Words("meetVerbs")
        let at = line.Text.IndexOf(verb, StringComparison.Ordinal)
        where at >= 0
        from body in BodyNames.In(line.Text[(at + verb.Length)..])
        where !body.Person
        select (body.Name, body.Person, line.Locator);
}
