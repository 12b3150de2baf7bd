using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>
/// Reads 心得及建議: its points are the deepest headings of up to two levels below its own, or its numbered paragraphs; where
/// nothing is numbered, each paragraph that asks for something.
/// </summary>
internal static class Recommendations
{
    private const int LongestTitle = 40;
    private const int ShortPoint = 80;

    public static List<DraftRecommendation> Of(IReadOnlyList<ReportLine> lines, AgencyNames agencies, DateOnly? reference)
    {
        var section = Section(lines);
        var points = Points(section);
        var found = new List<DraftRecommendation>();
        foreach (var (head, body, theme) in points)
        {
            found.Add(Make(found.Count + 1, head, body, theme, agencies, reference));
        }

        return found;
    }

    /// <summary>The lines of the part; where insights and recommendations stand apart, of the recommendations alone.</summary>
    private static List<ReportLine> Section(IReadOnlyList<ReportLine> lines)
    {
        var part = lines.Where(line => line.Part == ReportPart.Recommendations && line.Kind != LineKind.Row && !IsOpening(line)).ToList();
        return part.Count > 0 ? part : [.. lines.Where(line => line.Part == ReportPart.Insight && line.Kind != LineKind.Row && !IsOpening(line))];
    }

    private static bool IsOpening(ReportLine line) =>
        line.Kind == LineKind.Heading && OutlineMarks.SectionOf(line.Words, exact: false) is ReportPart.Recommendations or ReportPart.Insight;

    private static List<(ReportLine Head, List<ReportLine> Body, ReportLine? Theme)> Points(List<ReportLine> section)
    {
        var points = new List<(ReportLine, List<ReportLine>, ReportLine?)>();
        var top = section.Where(line => line.Level is not null).Select(line => line.Level!.Value).DefaultIfEmpty(-1).Min();
        if (top < 0)
        {
            return [.. section.Where(line => Asks(line).Any()).Select(line => (line, new List<ReportLine>(), (ReportLine?)null))];
        }

        for (var at = section.FindIndex(line => line.Level == top); at >= 0 && at < section.Count;)
        {
            var next = section.FindIndex(at + 1, line => line.Level == top);
            var block = section[at..(next < 0 ? section.Count : next)];
            AddBlock(block, points);
            at = next;
        }

        return points;
    }

    private static void AddBlock(List<ReportLine> block, List<(ReportLine, List<ReportLine>, ReportLine?)> points)
    {
        var head = block[0];
        var inner = block.Skip(1).Where(line => line.Level > head.Level).ToList();
        var level = inner.Count == 0 ? null : inner.Min(line => line.Level);
        var children = inner.Where(line => line.Level == level).ToList();

        // A heading over headings is a theme; numbers inside a point that speaks for itself are its details.
        var parted = head.Kind == LineKind.Heading && children.Count > 0
            && (children.TrueForAll(child => child.Kind == LineKind.Heading) || block[1] == children[0]) && (children.Count > 1 || level <= 2);
        if (!parted)
        {
            points.Add((head, block[1..], null));
            return;
        }

        for (var place = 0; place < children.Count; place++)
        {
            var from = block.IndexOf(children[place]);
            var to = place + 1 < children.Count ? block.IndexOf(children[place + 1]) : block.Count;
            points.Add((children[place], block[(from + 1)..to], head));
        }
    }

    private static DraftRecommendation Make(
        int number, ReportLine head, List<ReportLine> body, ReportLine? theme, AgencyNames agencies, DateOnly? reference)
    {
        var all = body.Prepend(head).ToList();
        var asks = all.SelectMany(Asks).ToList();
        if (asks.Count == 0 && all.Sum(line => line.Words.Length) <= ShortPoint)
        {
            // A point of one short sentence is what it asks for.
            asks.Add(all[^1].Passage(all[^1].Body, all[^1].Text.Length));
        }

        var (first, last) = (head.Passage(head.Body, head.Text.Length), all[^1].Passage(all[^1].Body, all[^1].Text.Length));
        var whole = first with { Text = string.Join('\n', all.Select(line => line.Words)), End = last.End, Through = body.Count == 0 ? first.Through : last.Through ?? last.Locator };
        var dated = asks.Select(ask => (Ask: ask, new ProseReader().Read(ask.Text, new ReadingContext(reference)).Dates)).ToList();
        var (quote, due) = dated.Exists(pair => pair.Dates.Count > 0) ? dated.First(pair => pair.Dates.Count > 0) : (asks.Count > 0 ? asks[0] : whole, []);
        return new DraftRecommendation(
            number, (theme is null ? "" : theme.Mark) + head.Mark, theme is null ? null : Title(theme), Title(head), whole, asks,
            [.. all.SelectMany(line => agencies.In(line.Words)).Select(found => found.Name).Where(agencies.IsOwn).Distinct()],
            [.. all.SelectMany(line => Gazetteer.In(line.Words)).Select(found => found.Place).Where(place => place.City is not null).Distinct()],
            quote, due);
    }

    private static string Title(ReportLine line)
    {
        if (line.Kind == LineKind.Heading)
        {
            return line.Words.TrimEnd('：', ':');
        }

        var end = line.Words.AsSpan().IndexOfAny('，', '。', '；');
        return line.Words[..Math.Min(end < 0 ? line.Words.Length : end, LongestTitle)];
    }

    private static IEnumerable<Passage> Asks(ReportLine line)
    {
        foreach (var (start, end) in line.Sentences())
        {
            var sentence = line.Text[start..end];
            if (PromiseWords.Own.Asks.Any(word => sentence.Contains(word, StringComparison.Ordinal)))
            {
                yield return line.Passage(start, end);
            }
        }
    }
}
