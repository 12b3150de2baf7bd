using Guankao.Reading;

namespace Guankao.Importing.Meetings;

/// <summary>A point of a ruling inside a line or cell.</summary>
/// <param name="Start">First unit, its mark included.</param>
/// <param name="Body">Where its words begin.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Level">Level of its mark; null without one.</param>
internal readonly record struct PointPart(int Start, int Body, int End, int? Level);

/// <summary>Takes apart a line that holds several numbered points: 1.請社會局…。2.請衛生局….</summary>
internal static class PointSplitter
{
    public static List<PointPart> Split(string text, int from, ProseReader reader)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        var marks = reader.Read(text[from..]).Outline.Where(mark => mark.Level is not 7).ToList();
        if (marks is not [{ Span.Start: 0 } first, ..])
        {
            return [new PointPart(from, from, text.Length, null)];
        }

        var heads = new List<OutlineReading> { first };
        foreach (var mark in marks.Skip(1).Where(mark => mark.Level == first.Level && mark.Number == heads[^1].Number + 1))
        {
            heads.Add(mark);
        }

        return [.. heads.Select((mark, at) => new PointPart(
            from + mark.Span.Start, from + mark.Span.End, at + 1 < heads.Count ? from + heads[at + 1].Span.Start : text.Length, mark.Level))];
    }
}
