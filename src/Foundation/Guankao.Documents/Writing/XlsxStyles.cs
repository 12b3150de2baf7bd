using System.Globalization;

namespace Guankao.Documents.Writing;

/// <summary>The looks of cells as styles of a workbook; style 0 is the plain one that every workbook must have.</summary>
internal static class XlsxStyles
{
    private const int PercentFormat = 10;
    private const int DayFormat = 164;

    internal static byte[] Write(double points) => Markup.Part(XlsxWriter.Spaces, "styleSheet", xml =>
    {
        // 404 is the language of Taiwan, e the year of the Republic.
        xml.Open("numFmts", ("count", "1")).Empty("numFmt", ("numFmtId", Number(DayFormat)), ("formatCode", "[$-404]e/m/d")).Close();
        xml.Open("fonts", ("count", "3"));
        Font(xml, points, bold: false);
        Font(xml, points, bold: true);
        Font(xml, SheetRows.TitlePoints, bold: true);
        xml.Close().Open("fills", ("count", "3"))
            .Open("fill").Empty("patternFill", ("patternType", "none")).Close()
            .Open("fill").Empty("patternFill", ("patternType", "gray125")).Close()
            .Open("fill").Open("patternFill", ("patternType", "solid")).Empty("fgColor", ("rgb", "FFEEEEEE")).Close().Close()
            .Close();
        Borders(xml);
        xml.Open("cellStyleXfs", ("count", "1")).Empty("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")).Close();
        xml.Open("cellXfs", ("count", Number(CellLook.All.Count + 1)))
            .Empty("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"), ("xfId", "0"));
        foreach (var look in CellLook.All)
        {
            Look(xml, look);
        }

        xml.Close().Open("cellStyles", ("count", "1")).Empty("cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0")).Close();
    });

    private static void Look(Markup xml, CellLook look)
    {
        xml.Open("xf", ("numFmtId", Number(Format(look.Kind))), ("fontId", look.Role == RowRole.Title ? "2" : look.Bold ? "1" : "0"),
            ("fillId", look.Role == RowRole.Header ? "2" : "0"), ("borderId", look.Bordered ? "1" : "0"), ("xfId", "0"),
            ("applyNumberFormat", "1"), ("applyFont", "1"), ("applyFill", "1"), ("applyBorder", "1"), ("applyAlignment", "1"));
        xml.Empty("alignment", ("horizontal", Horizontal(look.Align)), ("vertical", look.Role == RowRole.Body ? "top" : "center"), ("wrapText", "1"));
        xml.Close();
    }

    // Text is kept as text (49) also when somebody edits the cell.
    private static int Format(CellKind kind) => kind switch
    {
        CellKind.Whole => 1,
        CellKind.Amount => 3,
        CellKind.Percent => PercentFormat,
        CellKind.Day => DayFormat,
        _ => 49,
    };

    private static string Horizontal(CellAlign align) => align switch
    {
        CellAlign.Start => "left",
        CellAlign.Centre => "center",
        _ => "right",
    };

    private static void Font(Markup xml, double points, bool bold)
    {
        xml.Open("font");
        if (bold)
        {
            xml.Empty("b");
        }

        xml.Empty("sz", ("val", points.ToString("0.##", CultureInfo.InvariantCulture))).Empty("name", ("val", OdfPackage.Face))
            .Empty("family", ("val", "4")).Empty("charset", ("val", "136")).Close();
    }

    private static void Borders(Markup xml)
    {
        xml.Open("borders", ("count", "2")).Open("border").Empty("left").Empty("right").Empty("top").Empty("bottom").Empty("diagonal").Close();
        xml.Open("border");
        foreach (var side in (ReadOnlySpan<string>)["left", "right", "top", "bottom"])
        {
            xml.Open(side, ("style", "thin")).Empty("color", ("auto", "1")).Close();
        }

        xml.Empty("diagonal").Close().Close();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
