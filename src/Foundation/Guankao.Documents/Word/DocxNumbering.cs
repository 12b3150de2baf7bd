using System.Text;
using System.Xml;

namespace Guankao.Documents;

/// <summary>One level of a numbered list: first number, numeral and the text around it.</summary>
internal sealed record ListLevel(int Start, string Style, string Pattern);

/// <summary>
/// The numbers that Word shows before paragraphs but does not store in them. Outlines of official documents
/// (一、(一)、1.) and the column 項次 are mostly of this kind and would otherwise be lost.
/// </summary>
internal sealed class DocxNumbering
{
    private readonly Dictionary<string, Dictionary<int, ListLevel>> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _listOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, int Level), int> _restarts = [];
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string List, int Level)> _ofStyle = new(StringComparer.Ordinal);

    internal static DocxNumbering Read(Package package)
    {
        var numbering = new DocxNumbering();
        using (var xml = package.Open("word/numbering.xml"))
        {
            while (xml?.Read() == true)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "abstractNum" })
                {
                    numbering._levels[xml.Word("abstractNumId") ?? ""] = Levels(xml);
                }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "num" })
                {
                    numbering.List(xml);
                }
            }
        }

        using (var xml = package.Open("word/styles.xml"))
        {
            while (xml?.Read() == true)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "style" } && xml.Word("styleId") is { } style
                    && StyleList(xml) is { } list)
                {
                    numbering._ofStyle[style] = list;
                }
            }
        }

        return numbering;
    }

    /// <summary>What is printed before the next paragraph of this list; empty where it has no number.</summary>
    internal string Next(string? style, string? list, int? level)
    {
        if (list is null && style is not null && _ofStyle.TryGetValue(style, out var byStyle))
        {
            (list, level) = (byStyle.List, level ?? byStyle.Level);
        }

        var depth = Math.Clamp(level ?? 0, 0, 8);
        if (list is null or "0" || !_listOf.TryGetValue(list, out var kind)
            || !_levels.TryGetValue(kind, out var levels) || !levels.TryGetValue(depth, out var own))
        {
            return "";
        }

        // Lists of one kind count on together, unless a list sets its own start.
        var key = _restarts.ContainsKey((list, depth)) ? list + "/own" : kind;
        var counts = _counts.TryGetValue(key, out var seen) ? seen : _counts[key] = new int[9];
        counts[depth] = counts[depth] == 0 ? _restarts.GetValueOrDefault((list, depth), own.Start) : counts[depth] + 1;
        Array.Clear(counts, depth + 1, 8 - depth);
        return own.Style == "bullet" ? "" : Printed(own.Pattern, counts, levels);
    }

    private static string Printed(string pattern, int[] counts, Dictionary<int, ListLevel> levels)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var depth = pattern[++i] - '1';
                var level = levels.GetValueOrDefault(depth);
                text.Append(Counted.As(level?.Style, counts[depth] == 0 ? level?.Start ?? 1 : counts[depth]));
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        return text.ToString();
    }

    private static Dictionary<int, ListLevel> Levels(XmlReader xml)
    {
        var levels = new Dictionary<int, ListLevel>();
        var inside = xml.Inside();
        while (inside.Next())
        {
            if (xml.LocalName == "lvl" && XmlWalk.Number(xml.Word("ilvl")) is { } number)
            {
                levels[number] = Level(xml);
            }
        }

        return levels;
    }

    private static ListLevel Level(XmlReader xml)
    {
        var level = new ListLevel(1, "decimal", "");
        var inside = xml.Inside();
        while (inside.Next())
        {
            level = xml.LocalName switch
            {
                "start" => level with { Start = XmlWalk.Number(xml.Word("val")) ?? 1 },
                "numFmt" => level with { Style = xml.Word("val") ?? "decimal" },
                "lvlText" => level with { Pattern = xml.Word("val") ?? "" },
                _ => level,
            };
        }

        return level;
    }

    private void List(XmlReader xml)
    {
        var list = xml.Word("numId") ?? "";
        var inside = xml.Inside();
        var level = 0;
        while (inside.Next())
        {
            switch (xml.LocalName)
            {
                case "abstractNumId":
                    _listOf[list] = xml.Word("val") ?? "";
                    break;
                case "lvlOverride":
                    level = XmlWalk.Number(xml.Word("ilvl")) ?? 0;
                    break;
                case "startOverride" when XmlWalk.Number(xml.Word("val")) is { } start:
                    _restarts[(list, level)] = start;
                    break;
            }
        }
    }

    private static (string List, int Level)? StyleList(XmlReader xml)
    {
        string? list = null;
        var level = 0;
        var inside = xml.Inside();
        while (inside.Next())
        {
            list = xml.LocalName == "numId" ? xml.Word("val") : list;
            level = xml.LocalName == "ilvl" ? XmlWalk.Number(xml.Word("val")) ?? 0 : level;
        }

        return list is null ? null : (list, level);
    }
}
