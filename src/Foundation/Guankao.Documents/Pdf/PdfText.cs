using System.Text;

namespace Guankao.Documents;

/// <summary>Words to lines to text: what stands on one height is one line, and gaps become spaces only where they are meant.</summary>
internal static class PdfText
{
    /// <summary>Words by the lines they stand on, from the top, each from the left.</summary>
    internal static List<List<PdfWord>> Lines(IEnumerable<PdfWord> words)
    {
        var lines = new List<(Box Box, List<PdfWord> Words)>();
        foreach (var word in words.OrderBy(word => word.Box.MiddleY))
        {
            var last = lines.Count - 1;
            if (last >= 0 && OnOneLine(lines[last].Box, word.Box))
            {
                lines[last].Words.Add(word);
                lines[last] = (lines[last].Box.With(word.Box), lines[last].Words);
            }
            else
            {
                lines.Add((word.Box, [word]));
            }
        }

        return [.. lines.Select(line => line.Words.OrderBy(word => word.Box.Left).ToList())];
    }

    internal static string Of(IEnumerable<PdfWord> words) => string.Join('\n', Lines(words).Select(OfLine));

    internal static string OfLine(IReadOnlyList<PdfWord> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Count; i++)
        {
            if (i > 0 && IsSpace(line[i - 1], line[i]))
            {
                text.Append(' ');
            }

            text.Append(line[i].Text);
        }

        return text.ToString();
    }

    private static bool OnOneLine(Box line, Box word)
    {
        var shared = Math.Min(line.Bottom, word.Bottom) - Math.Max(line.Top, word.Top);
        return shared > 0.5 * Math.Min(line.Height, word.Height);
    }

    // Between Latin words any gap is a space; beside Chinese only a gap as wide as a character is.
    private static bool IsSpace(PdfWord before, PdfWord after)
    {
        var gap = after.Box.Left - before.Box.Right;
        var size = Math.Min(before.Box.Height, after.Box.Height);
        return before.Text[^1] < '\u2E80' && after.Text[0] < '\u2E80' ? gap > size * 0.12 : gap > size * 0.55;
    }

    /// <summary>How wide a character is beside others: one of Chinese counts as two of Latin.</summary>
    internal static double Weight(char c) => c >= '\u1100' ? 2 : 1;

    /// <summary>Parts a word at a line that crosses it; its letters are taken to be as wide as their kind.</summary>
    internal static IEnumerable<PdfWord> Cut(PdfWord word, IReadOnlyList<double> at)
    {
        var total = word.Text.Sum(Weight);
        double passed = 0;
        var start = 0;
        var left = word.Box.Left;
        foreach (var x in at)
        {
            var end = start;
            while (end < word.Text.Length && Middle(word, total, passed, word.Text[end]) < x)
            {
                passed += Weight(word.Text[end]);
                end++;
            }

            if (end > start && end < word.Text.Length)
            {
                yield return word with { Text = word.Text[start..end], Box = word.Box with { Left = left, Right = x - 0.1 } };
                (start, left) = (end, x + 0.1);
            }
        }

        yield return word with { Text = word.Text[start..], Box = word.Box with { Left = Math.Min(left, word.Box.Right), Right = word.Box.Right } };
    }

    private static double Middle(PdfWord word, double total, double passed, char c) =>
        word.Box.Left + (word.Box.Width * (passed + (Weight(c) / 2)) / total);
}
