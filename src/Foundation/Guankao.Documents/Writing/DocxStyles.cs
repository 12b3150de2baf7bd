using System.Globalization;

namespace Guankao.Documents.Writing;

/// <summary>Styles of a Word text.</summary>
internal static class DocxStyles
{
    internal const string Body = "BodyText";
    internal const string Title = "TableTitle";
    internal const string Unit = "TableUnit";
    internal const string Note = "TableNote";
    internal const string InTable = "TableText";

    private static readonly double[] HeadingPoints = [18, 15, 13, 12];

    internal static string Heading(int level) => FormattableString.Invariant($"Heading{Math.Clamp(level, 1, HeadingPoints.Length)}");

    internal static byte[] Write(PrintedDocument document) => Markup.Part(DocxWriter.Spaces, "w:styles", xml =>
    {
        xml.Open("w:docDefaults").Open("w:rPrDefault").Open("w:rPr")
            .Empty("w:rFonts", ("w:ascii", OdfPackage.Face), ("w:hAnsi", OdfPackage.Face), ("w:eastAsia", OdfPackage.Face), ("w:cs", OdfPackage.Face))
            .Empty("w:sz", ("w:val", HalfPoints(OdtStyles.TextPoints)))
            .Empty("w:lang", ("w:val", document.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en-US" : "zh-TW"), ("w:eastAsia", "zh-TW"))
            .Close().Close().Close();
        for (var level = 1; level <= HeadingPoints.Length; level++)
        {
            Style(xml, Heading(level), FormattableString.Invariant($"heading {level}"), HeadingPoints[level - 1],
                level == 1 ? "center" : "left", bold: true, next: true, outline: level - 1, before: 200);
        }

        Style(xml, Body, "Body Text", OdtStyles.TextPoints, "left", before: 60);
        Style(xml, Title, "Table Title", SheetRows.TitlePoints, "center", bold: true, next: true, before: 60);
        Style(xml, Unit, "Table Unit", document.TablePoints, "right", next: true, before: 60);
        Style(xml, Note, "Table Note", document.TablePoints, "left", before: 60);
        Style(xml, InTable, "Table Text", document.TablePoints, "left");
    });

    private static void Style(
        Markup xml, string id, string name, double points, string align, bool bold = false, bool next = false, int? outline = null, int before = 0)
    {
        xml.Open("w:style", ("w:type", "paragraph"), ("w:styleId", id)).Empty("w:name", ("w:val", name)).Empty("w:qFormat").Open("w:pPr");
        if (next)
        {
            xml.Empty("w:keepNext");
        }

        xml.Empty("w:spacing", ("w:before", before.ToString(CultureInfo.InvariantCulture)), ("w:after", "0")).Empty("w:jc", ("w:val", align));
        if (outline is { } level)
        {
            xml.Empty("w:outlineLvl", ("w:val", level.ToString(CultureInfo.InvariantCulture)));
        }

        xml.Close().Open("w:rPr");
        if (bold)
        {
            xml.Empty("w:b");
        }

        xml.Empty("w:sz", ("w:val", HalfPoints(points))).Close().Close();
    }

    private static string HalfPoints(double points) => Math.Round(points * 2).ToString(CultureInfo.InvariantCulture);
}
