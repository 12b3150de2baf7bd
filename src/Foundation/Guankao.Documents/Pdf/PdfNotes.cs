namespace Guankao.Documents;

/// <summary>Notes at the foot of a page: what stands under a short line, or in smaller type behind a mark.</summary>
internal static class PdfNotes
{
    internal static List<Footnote> Take(PdfPage page, HashSet<PdfWord> left)
    {
        var line = page.Rules.Where(rule => rule.Level && rule.At > page.Height * 0.4
            && rule.Length > 40 && rule.Length < page.Width * 0.45
            && !page.Words.Any(word => !left.Contains(word) && word.Box.Top > rule.At)).Select(rule => (double?)rule.At).Max();
        if (line is not { } height)
        {
            return [];
        }

        var body = Median(page.Words.Where(word => word.Box.Bottom <= height));
        var below = page.Words.Where(word => left.Contains(word) && word.Box.Top >= height - 1).ToList();
        if (below.Count == 0 || Median(below) > body * 0.95)
        {
            return [];
        }

        left.ExceptWith(below);
        var notes = new List<Footnote>();
        foreach (var words in PdfText.Lines(below))
        {
            var text = PdfText.OfLine(words);
            var mark = MarkLength(text);
            if (mark > 0 || notes.Count == 0)
            {
                notes.Add(new Footnote(new Locator(Page: page.Number), text[..mark].Trim(), text[mark..].Trim()));
            }
            else
            {
                notes[^1] = notes[^1] with { Text = notes[^1].Text + text };
            }
        }

        return notes;
    }

    private static double Median(IEnumerable<PdfWord> words)
    {
        var heights = words.Select(word => word.Box.Height).Order().ToList();
        return heights.Count == 0 ? 0 : heights[heights.Count / 2];
    }

    private static int MarkLength(string text)
    {
        var at = text[0] is '註' ? 1 : 0;
        while (at < text.Length && at < 4 && (char.IsAsciiDigit(text[at]) || text[at] is (>= '①' and <= '⑳') or '*' or '＊' or '※' or ':' or '：' or '†'))
        {
            at++;
        }

        return at;
    }
}
