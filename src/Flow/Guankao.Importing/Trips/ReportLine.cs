using Guankao.Documents;

namespace Guankao.Importing.Trips;

/// <summary>What a line of a report is.</summary>
internal enum LineKind
{
    Text,
    Heading,
    Row,
}

/// <summary>The parts of a report that are read in their own way.</summary>
internal enum ReportPart
{
    Cover,
    Abstract,
    Contents,
    Purpose,
    Process,
    Itinerary,
    Delegation,
    Recommendations,
    Insight,
    Annex,
    Introduction,
    Visit,
    Funds,
}

/// <summary>A stretch of a line that stands in one printed line, paragraph or cell.</summary>
/// <param name="At">Where the stretch begins in the line.</param>
/// <param name="Locator">Where it is printed.</param>
/// <param name="Offset">Its first unit there.</param>
internal sealed record Piece(int At, Locator Locator, int Offset);

/// <summary>A line of a report: tags blanked out, lines that a page break tore put together, its place in the outline known.</summary>
internal sealed class ReportLine(string text, IReadOnlyList<Piece> pieces)
{
    public string Text { get; } = text;

    public IReadOnlyList<Piece> Pieces { get; } = pieces;

    public Locator Locator => Pieces[0].Locator;

    public LineKind Kind { get; set; }

    public ReportPart Part { get; set; }

    /// <summary>0 壹, 1 一、, 2 (一), 3 1., 4 (1), 5 a.; null without a mark.</summary>
    public int? Level { get; set; }

    /// <summary>The mark as printed, empty without one.</summary>
    public string Mark { get; set; } = "";

    /// <summary>Where the words begin after bullet and mark.</summary>
    public int Body { get; set; }

    /// <summary>The headings above, outermost first.</summary>
    public IReadOnlyList<ReportLine> Above { get; set; } = [];

    /// <summary>The row's cells for a row of a table; empty otherwise.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The words after bullet and mark.</summary>
    public string Words => Text[Body..].Trim();

    /// <summary>Words of the line with where they are printed.</summary>
    public Passage Passage(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        var first = Pieces.Last(piece => piece.At <= start);
        var last = Pieces.Last(piece => piece.At < Math.Max(end, start + 1));
        return new Passage(
            Text[start..end], first.Locator, first.Offset + start - first.At, last.Offset + end - last.At, last == first ? null : last.Locator);
    }

    /// <summary>The sentences of the line.</summary>
    public IEnumerable<(int Start, int End)> Sentences()
    {
        var start = Body;
        for (var at = Body; at < Text.Length; at++)
        {
            if (Text[at] is '。' or '！' or '？' or '\n')
            {
                if (at > start)
                {
                    yield return (start, at + 1);
                }

                start = at + 1;
            }
        }

        if (!string.IsNullOrWhiteSpace(Text[start..]))
        {
            yield return (start, Text.Length);
        }
    }
}
