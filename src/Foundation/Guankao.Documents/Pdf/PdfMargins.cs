using System.Text;

namespace Guankao.Documents;

/// <summary>
/// Tells what is printed around the text of pages: the same words at the same height on several pages, and numbers of
/// pages. A title in large type that every page repeats stays a paragraph where it stands first.
/// </summary>
internal sealed class PdfMargins
{
    private const double Zone = 0.14;
    private const double SameHeight = 8;
    private readonly Dictionary<int, List<List<PdfWord>>> _lines = [];
    private readonly Dictionary<string, List<(int Page, double Y)>> _seen = new(StringComparer.Ordinal);
    private readonly double _size;

    internal PdfMargins(IReadOnlyList<PdfPage> pages)
    {
        var sizes = pages.SelectMany(page => page.Words).Select(word => word.Box.Height).Order().ToList();
        _size = sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
        foreach (var page in pages)
        {
            var lines = PdfText.Lines(page.Words.Where(word => InZone(page, word.Box)));
            _lines[page.Number] = lines;
            foreach (var line in lines)
            {
                var key = Key(line);
                (_seen.TryGetValue(key, out var places) ? places : _seen[key] = []).Add((page.Number, line[0].Box.MiddleY));
            }
        }
    }

    /// <summary>The margins of a page; their words are taken out of what is left.</summary>
    internal List<Margin> Take(PdfPage page, HashSet<PdfWord> left)
    {
        var margins = new List<Margin>();
        foreach (var line in _lines[page.Number].Where(line => line.TrueForAll(left.Contains)))
        {
            var top = line[0].Box.MiddleY < page.Height / 2;
            var text = PdfText.OfLine(line);
            if (IsNumber(page, line, text, left) || (Repeats(page, line) && !IsTitle(page, line)))
            {
                left.ExceptWith(line);
                margins.Add(MarginText.Of(top ? MarginKind.Header : MarginKind.Footer, new Locator(Page: page.Number), text));
            }
        }

        return margins;
    }

    private static bool InZone(PdfPage page, Box box) => box.Bottom < page.Height * Zone || box.Top > page.Height * (1 - Zone);

    // The number of a page is the first or last thing on it.
    private static bool IsNumber(PdfPage page, List<PdfWord> line, string text, HashSet<PdfWord> left) =>
        MarginText.IsPageNumber(text) && (line[0].Box.Top > page.Height * 0.9 || line[^1].Box.Bottom < page.Height * 0.1)
        && !left.Any(word => line[0].Box.Top > page.Height / 2 ? word.Box.Top > line[0].Box.Bottom : word.Box.Bottom < line[0].Box.Top);

    private bool Repeats(PdfPage page, List<PdfWord> line)
    {
        if (AlignedLine.Of(line).Parts.Count > 3)
        {
            return false;
        }

        var y = line[0].Box.MiddleY;
        return _seen[Key(line)].Any(place => place.Page != page.Number && Math.Abs(place.Page - page.Number) <= 2 && Math.Abs(place.Y - y) < SameHeight);
    }

    private bool IsTitle(PdfPage page, List<PdfWord> line) =>
        line[0].Box.Height >= _size * 1.15 && line[0].Box.MiddleY < page.Height / 2 && _seen[Key(line)].Min(place => place.Page) == page.Number;

    private static string Key(List<PdfWord> line)
    {
        var key = new StringBuilder();
        foreach (var c in line.SelectMany(word => word.Text))
        {
            var sign = char.IsDigit(c) ? '#' : c;
            if (sign != '#' || key.Length == 0 || key[^1] != '#')
            {
                key.Append(sign);
            }
        }

        return key.ToString();
    }
}
