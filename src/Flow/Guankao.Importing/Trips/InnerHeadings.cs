using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>
/// Forms hold a whole report in one cell, its headings in the middle of a line. Tells where such a text must be cut: at
/// line breaks, around a numbered heading that is known, and around a numbered day.
/// </summary>
internal static class InnerHeadings
{
    private const int DeepestMark = 2;

    public static IEnumerable<int> Cuts(string text)
    {
        var cuts = new SortedSet<int>();
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            cuts.Add(at + 1);
        }

        if (text.Length > 40)
        {
            AddMarks(text, cuts);
        }

        return cuts.Where(cut => cut > 0 && cut < text.Length);
    }

    private static void AddMarks(string text, SortedSet<int> cuts)
    {
        var mentions = new ProseReader().Read(text);
        foreach (var mark in mentions.Outline.Where(mark => mark.Level <= DeepestMark))
        {
            var from = mark.Span.End + text.AsSpan(mark.Span.End).IndexOfAnyExcept(' ');
            if (HeadingEnd(text, from, mentions.Dates) is { } end)
            {
                cuts.Add(mark.Span.Start);
                cuts.Add(end);
            }
        }
    }

    private static int? HeadingEnd(string text, int from, IReadOnlyList<DateReading> dates)
    {
        foreach (var (word, _) in TripWords.Own.Sections)
        {
            if (text.AsSpan(from).StartsWith(word, StringComparison.Ordinal) && Parts(text, from + word.Length))
            {
                return from + word.Length;
            }
        }

        foreach (var date in dates.Where(date => date.Span.Start == from && Parts(text, date.Span.End)))
        {
            return date.Span.End;
        }

        return null;
    }

    private static bool Parts(string text, int at) => at >= text.Length || char.IsWhiteSpace(text[at]) || text[at] is '：' or ':';
}
