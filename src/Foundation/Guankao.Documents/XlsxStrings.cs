using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Guankao.Documents;

/// <summary>The shared strings of a workbook; phonetic hints are left out.</summary>
internal sealed partial class XlsxStrings(List<string> texts)
{
    internal string this[int? index] => index is { } i && i < texts.Count ? texts[i] : "";

    internal static XlsxStrings Read(Package package)
    {
        var texts = new List<string>();
        using var xml = package.Open("xl/sharedStrings.xml");
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                package.Spend(1);
                texts.Add(Runs(xml));
            }
        }

        return new XlsxStrings(texts);
    }

    /// <summary>The text of a string made of runs; leaves the reader on its end.</summary>
    internal static string Runs(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        string? only = null;
        StringBuilder? many = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "rPh")
            {
                Pass(xml);
            }
            else if (xml.LocalName == "t")
            {
                var run = Content(xml);
                many = only is null ? many : (many ?? new StringBuilder(only)).Append(run);
                only ??= run;
            }
        }

        return many?.ToString() ?? only ?? "";
    }

    /// <summary>The text inside an element without children; leaves the reader on its end.</summary>
    internal static string Content(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text += xml.Value;
            }
        }

        return text.Contains("_x", StringComparison.Ordinal) ? Unescaped(text) : text;
    }

    private static void Pass(XmlReader xml)
    {
        var depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            // What lies inside is only how the text is pronounced.
        }
    }

    // Office writes a line end inside a cell as _x000D_, and these very letters, where a person wrote them, as _x005F_x000D_.
    private static string Unescaped(string text) => Escaped().Replace(text, found => found.Groups["of"].Value);

    [GeneratedRegex("_x005F(?<of>_x[0-9A-Fa-f]{4}_)|_x000D_", RegexOptions.IgnoreCase)]
    private static partial Regex Escaped();
}
