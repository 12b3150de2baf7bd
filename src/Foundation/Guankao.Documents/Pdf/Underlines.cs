namespace Guankao.Documents;

/// <summary>Takes out lines that underline or strike words: they begin and end with the words and lie in their
/// height. Lines must be whole: a piece of a border may well be as long as the text it bounds.</summary>
internal static class Underlines
{
    private const double Near = 2;
    private const double Longest = 400;

    internal static List<PdfRule> Without(IReadOnlyList<PdfRule> rules, IReadOnlyList<PdfWord> words)
    {
        var byHeight = words.ToLookup(word => (int)(word.Box.MiddleY / 20));
        var upright = rules.Where(rule => !rule.Level).ToList();
        return [.. rules.Where(rule => !rule.Level || rule.Length > Longest || !Marks(rule, byHeight, upright))];
    }

    // A border touches a line that stands on it; where an underline does too, it is as long as its words.
    private static bool Marks(PdfRule rule, ILookup<int, PdfWord> byHeight, List<PdfRule> upright)
    {
        var row = (int)(rule.At / 20);
        var over = new[] { row - 1, row, row + 1 }.SelectMany(r => byHeight[r])
            .Where(word => rule.At > word.Box.Top + (0.3 * word.Box.Height) && rule.At <= word.Box.Bottom + (0.15 * word.Box.Height)
                && word.Box.Right > rule.From + Near && word.Box.Left < rule.To - Near).ToList();
        if (over.Count == 0)
        {
            return false;
        }

        double left = over.Min(word => word.Box.Left) - rule.From, right = over.Max(word => word.Box.Right) - rule.To;
        return (Math.Abs(left) <= Near && Math.Abs(right) <= Near)
            || (left <= Near && right >= -Near && !upright.Exists(line => Touches(line, rule)));
    }

    private static bool Touches(PdfRule line, PdfRule rule) =>
        rule.At >= line.From - Near && rule.At <= line.To + Near && (Math.Abs(line.At - rule.From) <= Near || Math.Abs(line.At - rule.To) <= Near);
}
