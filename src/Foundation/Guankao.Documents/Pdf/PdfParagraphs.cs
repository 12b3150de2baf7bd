namespace Guankao.Documents;

/// <summary>Sixth stage: the words that belong to no table become paragraphs; lines that only wrap are put together.</summary>
internal static class PdfParagraphs
{
    private const string Bullets = "•●○■□◆◇▪‧·※＊*【〈《(（①②③④⑤⑥⑦⑧⑨⑩";
    private const string Counting = "一二三四五六七八九十壹貳參肆伍陸柒捌玖拾甲乙丙丁戊己庚辛0123456789０１２３４５６７８９";
    private const int ColumnLength = 14;
    private const string AfterCount = "、.．)）";

    /// <summary>Paragraphs with the box they fill, in poppler's reading order.</summary>
    internal static List<(Box Box, string Text)> Of(IEnumerable<PdfWord> words)
    {
        var paragraphs = new List<(Box Box, string Text)>();
        foreach (var block in words.GroupBy(word => word.Block).SelectMany(block => Columns([.. block])))
        {
            var lines = PdfText.Lines(block).ConvertAll(line => (
                Box: line.Select(word => word.Box).Aggregate((a, b) => a.With(b)), Text: PdfText.OfLine(line)));
            var right = lines.Max(line => line.Box.Right);
            for (var i = 0; i < lines.Count; i++)
            {
                if (i > 0 && Wraps(lines[i - 1], lines[i], right))
                {
                    var (box, text) = paragraphs[^1];
                    paragraphs[^1] = (box.With(lines[i].Box), Glued(text, lines[i].Text));
                }
                else
                {
                    paragraphs.Add(lines[i]);
                }
            }
        }

        return paragraphs;
    }

    // Two columns of prose close together come as one block; cells of a form do too, and stay as they stand.
    private static IEnumerable<List<PdfWord>> Columns(List<PdfWord> block)
    {
        var lines = PdfText.Lines(block).ConvertAll(AlignedLine.Of);
        var parted = lines.FindAll(line => line.Parts.Count > 1 && line.Parts.Max(part => part.Text.Length) >= ColumnLength);
        if (parted.Count < 2)
        {
            return [block];
        }

        var x = parted.Min(line => line.Parts[1].Box.Left) - 1;
        var crossed = lines.Exists(line => line.Parts.Any(part => part.Box.Left < x - 1 && part.Box.Right > x + 1));
        return crossed || parted.Exists(line => line.Parts[0].Text.Length < ColumnLength / 2)
            ? [block]
            : [block.FindAll(word => word.Box.Left < x), .. Columns(block.FindAll(word => word.Box.Left >= x))];
    }

    // A line that reaches the right edge goes on in the next, unless that begins an item, is indented, or stands further down.
    private static bool Wraps((Box Box, string Text) before, (Box Box, string Text) line, double right) =>
        before.Box.Right > right - (1.6 * line.Box.Height) && !BeginsItem(line.Text)
        && line.Box.Left - before.Box.Left < line.Box.Height * 1.2
        && line.Box.Top - before.Box.Bottom < line.Box.Height * 1.2
        && before.Text.Length > 12;

    private static string Glued(string text, string more) =>
        text[^1] < '\u2E80' && more[0] < '\u2E80' && char.IsLetterOrDigit(text[^1]) ? text + " " + more : text + more;

    private static bool BeginsItem(string text)
    {
        var at = 0;
        while (at < text.Length && at < 4 && Counting.Contains(text[at]))
        {
            at++;
        }

        return Bullets.Contains(text[0]) || (at > 0 && at < text.Length && AfterCount.Contains(text[at]));
    }
}
