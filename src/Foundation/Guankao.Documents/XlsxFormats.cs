using System.Globalization;
using System.Xml;

namespace Guankao.Documents;

/// <summary>Which cell styles show a number as a day, a time or a share; everything else is shown as it is stored.</summary>
internal sealed class XlsxFormats(List<XlsxFormat> styles)
{
    // Day 60 of this calendar is the 29th of February 1900, which never was; days after it count from 1899-12-30.
    private static readonly DateOnly Zero = new(1899, 12, 30);

    private const int RocOffset = 1911;
    private const int CertainDigits = 15;

    internal static XlsxFormats Read(Package package)
    {
        var custom = new Dictionary<int, XlsxFormat>();
        var styles = new List<XlsxFormat>();
        using var xml = package.Open("xl/styles.xml");
        var inCells = false;
        while (xml?.Read() == true)
        {
            switch (xml.LocalName)
            {
                case "numFmt" when xml.NodeType == XmlNodeType.Element:
                    custom[Id(xml)] = XlsxFormat.Of(xml.GetAttribute("formatCode"));
                    break;
                case "cellXfs":
                    inCells = xml.NodeType == XmlNodeType.Element;
                    break;
                case "xf" when inCells && xml.NodeType == XmlNodeType.Element:
                    styles.Add(custom.TryGetValue(Id(xml), out var format) ? format : XlsxFormat.BuiltIn(Id(xml)));
                    break;
            }
        }

        return new XlsxFormats(styles);
    }

    internal string Shown(string stored, int? style)
    {
        var format = style is { } s && s < styles.Count ? styles[s] : XlsxFormat.AsStored;
        if (format.Kind == XlsxShown.Stored)
        {
            return Certain(stored);
        }

        if (format.Kind == XlsxShown.Percent)
        {
            return decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && Math.Abs(share) < 1_000_000
                ? Math.Round(share * 100, format.Decimals, MidpointRounding.AwayFromZero).ToString("F" + format.Decimals, CultureInfo.InvariantCulture) + "%"
                : stored;
        }

        return double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) ? Day(stored, serial, format.Kind) : stored;
    }

    private static string Day(string stored, double serial, XlsxShown kind)
    {
        if (kind == XlsxShown.Time && serial is >= 0 and < 1)
        {
            return TimeOnly.MinValue.Add(TimeSpan.FromMinutes(Math.Round(serial * 1440))).ToString("HH:mm", CultureInfo.InvariantCulture);
        }

        if (serial is not (> 60 and < 2_000_000))
        {
            return stored;
        }

        var day = Zero.AddDays((int)serial);
        return kind == XlsxShown.RocDay && day.Year > RocOffset
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Year - RocOffset}/{day.Month}/{day.Day}")
            : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    // Sums of fractions are stored with digits that nobody ever sees: 62.500000000000007.
    private static string Certain(string stored) =>
        stored.Length > CertainDigits && stored.Contains('.') && double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) is > 1e-6 and < 1e15
            ? ((decimal)value).ToString("0.###############", CultureInfo.InvariantCulture)
            : stored;

    private static int Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
