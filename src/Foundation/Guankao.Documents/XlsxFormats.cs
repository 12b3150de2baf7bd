using System.Globalization;
using System.Xml;

namespace Guankao.Documents;

/// <summary>Which cell styles show a number as a day; everything else is shown as it is stored.</summary>
internal sealed class XlsxFormats(List<bool> days)
{
    // Day 60 of this calendar is the 29th of February 1900, which never was; days after it count from 1899-12-30.
    private static readonly DateOnly Zero = new(1899, 12, 30);

    internal static XlsxFormats Read(Package package)
    {
        var custom = new HashSet<int>();
        var days = new List<bool>();
        using var xml = package.Open("xl/styles.xml");
        var inCells = false;
        while (xml?.Read() == true)
        {
            switch (xml.LocalName)
            {
                case "numFmt" when xml.NodeType == XmlNodeType.Element && IsDay(xml.GetAttribute("formatCode")):
                    custom.Add(Id(xml));
                    break;
                case "cellXfs":
                    inCells = xml.NodeType == XmlNodeType.Element;
                    break;
                case "xf" when inCells && xml.NodeType == XmlNodeType.Element:
                    var id = Id(xml);
                    days.Add(id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) || custom.Contains(id));
                    break;
            }
        }

        return new XlsxFormats(days);
    }

    internal string Shown(string stored, int? style)
    {
        if (style is { } s && s < days.Count && days[s]
            && double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is > 60 and < 2_000_000)
        {
            return Zero.AddDays((int)serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return stored;
    }

    private static int Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    // Quoted words and colours in a format are no letters of a date.
    private static bool IsDay(string? code)
    {
        var quoted = false;
        var bracketed = false;
        bool year = false, day = false;
        foreach (var c in code ?? "")
        {
            quoted ^= c == '"';
            bracketed = c == '[' || (bracketed && c != ']');
            if (!quoted && !bracketed)
            {
                year |= c is 'y' or 'Y' or 'e';
                day |= c is 'd' or 'D' or 'm';
            }
        }

        return year && day;
    }
}
