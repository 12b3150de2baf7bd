using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>Finds headings and the part of the report that each line belongs to.</summary>
internal static class OutlineMarks
{
    private const int LongestHeading = 45;
    private const int Looked = 48;
    private const string Bullets = "-•‧●■◆*#․·○";

    /// <summary>Reads bullets and marks, and tells headings from text.</summary>
    public static void Read(IReadOnlyList<ReportLine> lines)
    {
        var reader = new ProseReader();
        foreach (var line in lines.Where(line => line.Kind != LineKind.Row))
        {
            Mark(line, reader);
        }
    }

    /// <summary>Gives every line the headings above it and its part.</summary>
    public static void Place(IReadOnlyList<ReportLine> lines)
    {
        var above = new List<ReportLine>();
        foreach (var line in lines)
        {
            if (line.Kind == LineKind.Heading)
            {
                above.RemoveAll(heading => line.Level <= heading.Level);
            }

            line.Above = [.. above];
            line.Part = PartOf(line, above.Count == 0 ? ReportPart.Cover : above[^1].Part);
            if (line.Kind == LineKind.Heading)
            {
                above.Add(line);
            }
        }
    }

    private static void Mark(ReportLine line, ProseReader reader)
    {
        var text = line.Text;
        var from = 0;
        while (from < text.Length && (char.IsWhiteSpace(text[from]) || Bullets.Contains(text[from])))
        {
            from++;
        }

        line.Body = from;
        var head = text.AsSpan(from, Math.Min(Looked, text.Length - from)).ToString();
        if (reader.Read(head).Outline.FirstOrDefault(mark => mark.Span.Start == 0) is { Span.Length: > 0 } mark)
        {
            (line.Level, line.Mark, line.Body) = (mark.Level, mark.Span.Of(head), from + mark.Span.End);
            line.Kind = IsShort(line) ? LineKind.Heading : LineKind.Text;
        }
        else if (IsAnnex(line.Words) || (line.Words.Length <= 14 && SectionOf(line.Words, exact: true) is not null))
        {
            (line.Level, line.Kind) = (0, LineKind.Heading);
        }
    }

    private static bool IsShort(ReportLine line) =>
        line.Words.Length is > 0 and <= LongestHeading && !line.Words.AsSpan().ContainsAny('。', '；', '\t') && line.Words[^1] is not ('，' or '、')
        && !TripWords.Own.Words("saying").Any(word => line.Words.Contains(word, StringComparison.Ordinal));

    private static bool IsAnnex(string words) =>
        words.Length <= 24 && (words.StartsWith("附件", StringComparison.Ordinal) || words.StartsWith("附錄", StringComparison.Ordinal)) && !words.Contains('。', StringComparison.Ordinal);

    private static ReportPart PartOf(ReportLine line, ReportPart outer)
    {
        if (line.Kind != LineKind.Heading)
        {
            return outer;
        }

        var own = SectionOf(line.Words, exact: false) ?? (IsAnnex(line.Words) ? ReportPart.Annex : null);
        var deep = line.Above.Count > 0;
        return own switch
        {
            null => outer,

            // Under a recommendation any word may be part of what it is about.
            not (ReportPart.Recommendations or ReportPart.Insight or ReportPart.Annex) when deep && outer == ReportPart.Recommendations => outer,
            ReportPart.Itinerary when outer == ReportPart.Annex && deep => outer,
            _ => own.Value,
        };
    }

    /// <summary>The part that a heading names: by the whole of it, or by its last words where these are long enough to mean it.</summary>
    public static ReportPart? SectionOf(string heading, bool exact)
    {
        var words = Plain(heading);
        foreach (var (word, part) in TripWords.Own.Sections)
        {
            if (words == word || (!exact && word.Length > 2 && words.Length <= 24 && words.EndsWith(word, StringComparison.Ordinal)))
            {
                return Enum.Parse<ReportPart>(part, ignoreCase: true);
            }
        }

        return null;
    }

    private static string Plain(string heading)
    {
        var words = heading.Replace(" ", "", StringComparison.Ordinal).TrimEnd('：', ':', '.', '…', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var bracket = words.IndexOfAny(['(', '（']);
        return bracket > 0 ? words[..bracket] : words;
    }
}
