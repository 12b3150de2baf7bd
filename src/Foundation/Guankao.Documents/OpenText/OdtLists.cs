using System.Xml;

namespace Guankao.Documents;

/// <summary>One level of a list of OpenDocument: first number, numeral, what stands around it, and how many levels it shows.</summary>
internal sealed record OdtLevel(int Start, string Style, string Before, string After, int Shown);

/// <summary>The numbers that OpenDocument shows before list items but does not store in them.</summary>
internal sealed class OdtLists
{
    private readonly Dictionary<string, Dictionary<int, OdtLevel>> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);

    /// <summary>Takes in a list style; the reader stands on it.</summary>
    internal void Style(XmlReader xml)
    {
        var levels = new Dictionary<int, OdtLevel>();
        var name = xml.Odf("name") ?? "";
        var inside = xml.Inside();
        while (inside.Next())
        {
            if (xml.LocalName is "list-level-style-number" or "outline-level-style" && XmlWalk.Number(xml.Odf("level")) is { } level)
            {
                levels[level] = new OdtLevel(
                    XmlWalk.Number(xml.Odf("start-value")) ?? 1, xml.Odf("num-format") ?? "", xml.Odf("num-prefix") ?? "",
                    xml.Odf("num-suffix") ?? "", XmlWalk.Number(xml.Odf("display-levels")) ?? 1);
            }
        }

        _styles.TryAdd(name, levels);
    }

    /// <summary>Begins the numbers of a list anew.</summary>
    internal void Restart(string style) => _counts.Remove(style);

    /// <summary>What is printed before the next item at this level, counted from 1.</summary>
    internal string Next(string? style, int level, int? start)
    {
        if (style is null || level is < 1 or > 10 || !_styles.TryGetValue(style, out var levels)
            || !levels.TryGetValue(level, out var own) || own.Style.Length == 0)
        {
            return "";
        }

        var counts = _counts.TryGetValue(style, out var seen) ? seen : _counts[style] = new int[11];
        counts[level] = start ?? (counts[level] == 0 ? own.Start : counts[level] + 1);
        Array.Clear(counts, level + 1, 10 - level);
        var shown = Enumerable.Range(0, Math.Clamp(own.Shown, 1, level)).Select(i => level - i).Reverse()
            .Select(l => Counted.As(levels.GetValueOrDefault(l)?.Style ?? "1", Math.Max(counts[l], 1)));
        return own.Before + string.Join('.', shown) + own.After;
    }
}
