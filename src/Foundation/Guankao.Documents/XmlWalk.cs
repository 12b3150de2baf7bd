using System.Globalization;
using System.Text;
using System.Xml;

namespace Guankao.Documents;

/// <summary>Steps over XML that leave the reader on the end of the element they began at.</summary>
internal static class XmlWalk
{
    internal static bool IsText(this XmlReader xml) =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <summary>Reads to the end of the element without looking.</summary>
    internal static void Pass(this XmlReader xml)
    {
        var depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            // Nothing inside is wanted.
        }
    }

    /// <summary>The elements inside the one the reader stands on, at any depth that is not read away on the way.</summary>
    internal static Elements Inside(this XmlReader xml) => new(xml);

    /// <summary>The text inside an element, whatever its children.</summary>
    internal static string Content(this XmlReader xml)
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
            if (xml.IsText())
            {
                many = only is null ? many : (many ?? new StringBuilder(only)).Append(xml.Value);
                only ??= xml.Value;
            }
        }

        return many?.ToString() ?? only ?? "";
    }

    internal static int? Number(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Goes from element to element until the end of the one it began at.</summary>
internal readonly struct Elements(XmlReader xml)
{
    private readonly int _depth = xml.IsEmptyElement ? int.MaxValue : xml.Depth;

    /// <summary>True on the next element; false on the end, where the reader then stands.</summary>
    internal bool Next()
    {
        while (_depth != int.MaxValue && xml.Read() && xml.Depth > _depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }
}
