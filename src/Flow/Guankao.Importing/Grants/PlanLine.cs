using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>A printed line of a document outside its tables.</summary>
/// <param name="Text">Without room around it.</param>
/// <param name="Ends">True where the line was closed by room behind it, as the end of a cell or paragraph often is.</param>
/// <param name="Close">True where it follows the line before without an empty line between.</param>
/// <param name="Locator">Where it stands.</param>
internal sealed record PlanLine(string Text, bool Ends, bool Close, Locator Locator)
{
    private const string Counters = "年月日歲人名次個項期級季區處位萬";

    /// <summary>All lines in order, and notes at the foot of pages apart from them.</summary>
    internal static List<PlanLine> Of(SourceDocument document)
    {
        var lines = new List<PlanLine>();
        var last = int.MinValue;
        foreach (var block in document.Blocks.OfType<Paragraph>())
        {
            var line = block.Locator.Line ?? int.MinValue;
            foreach (var text in block.Text.Split('\n'))
            {
                if (text.Trim() is { Length: > 0 } plain && !plain.All(char.IsControl))
                {
                    lines.Add(new PlanLine(plain, text.Length > 0 && char.IsWhiteSpace(text[^1]), line == last + 1, block.Locator));
                    last = line;
                }
            }
        }

        return lines;
    }

    /// <summary>The number the line begins with, where it stands apart from the words behind it.</summary>
    internal int? Leading(out string rest)
    {
        var digits = Text.TakeWhile(char.IsAsciiDigit).Count();
        rest = Text[digits..].TrimStart(' ', '　', '.', '、', '．');
        if (digits is 0 or > 3 || (rest.Length > 0 && (rest.Length == Text.Length - digits || Counters.Contains(rest[0]))))
        {
            rest = Text;
            return null;
        }

        return int.Parse(Text.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Figures at the end of the line, from the left, and the words before them.</summary>
    internal IReadOnlyList<long> Figures(out string words)
    {
        var parts = Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var from = parts.Length;
        var figures = new List<long>();
        while (from > 0 && Figure(parts[from - 1]) is { } figure)
        {
            figures.Insert(0, figure);
            from--;
        }

        words = string.Join(' ', parts[..from]);
        return figures;
    }

    /// <summary>A whole number with or without commas; a lone stroke is nothing, which counts as zero.</summary>
    internal static long? Figure(string text)
    {
        text = text.Trim().TrimEnd('元');
        if (text is "-" or "－" or "—")
        {
            return 0;
        }

        var plain = text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        return plain.Length is > 0 and < 16 && plain.All(char.IsAsciiDigit) && Grouped(text) ? long.Parse(plain, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static bool Grouped(string text)
    {
        var groups = text.Split(',', '，');
        return groups.Length == 1 || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
    }
}
