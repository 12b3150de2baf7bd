namespace Guankao.Documents.Writing;

/// <summary>Styles of an OpenDocument text.</summary>
internal static class OdtStyles
{
    internal const double TextPoints = 12;

    private static readonly double[] HeadingPoints = [18, 15, 13, 12];

    internal static string Heading(int level) => FormattableString.Invariant($"Heading{Math.Clamp(level, 1, 4)}");

    /// <summary>The style of a paragraph in a cell.</summary>
    internal static string InCell(CellLook look) => "In" + look.Align + (look.Bold ? "Bold" : "");

    internal static void Write(Markup xml, double tablePoints)
    {
        for (var level = 1; level <= HeadingPoints.Length; level++)
        {
            Paragraph(xml, Heading(level), level == 1 ? CellAlign.Centre : CellAlign.Start, HeadingPoints[level - 1], bold: true, above: 4, next: true);
        }

        Paragraph(xml, "Body", CellAlign.Start, TextPoints, bold: false, above: 1);
        Paragraph(xml, "Title", CellAlign.Centre, SheetRows.TitlePoints, bold: true, above: 1, next: true);
        Paragraph(xml, "Unit", CellAlign.End, tablePoints, bold: false, above: 1, next: true);
        Paragraph(xml, "Note", CellAlign.Start, tablePoints, bold: false, above: 1);
        Paragraph(xml, "End", CellAlign.Start, 1, bold: false, above: 0);
        foreach (var align in Enum.GetValues<CellAlign>())
        {
            Paragraph(xml, "In" + align, align, tablePoints, bold: false, above: 0);
            Paragraph(xml, "In" + align + "Bold", align, tablePoints, bold: true, above: 0);
        }

    }

    /// <summary>Looks of rows and cells; programs that open texts heed these only beside the content.</summary>
    internal static void RowsAndCells(Markup xml)
    {
        Cell(xml, "BodyCell", null);
        Cell(xml, "HeaderCell", "#eeeeee");
        xml.Open("style:style", ("style:name", "Row"), ("style:family", "table-row"))
            .Empty("style:table-row-properties", ("fo:keep-together", "auto")).Close();
        xml.Open("style:style", ("style:name", "WholeRow"), ("style:family", "table-row"))
            .Empty("style:table-row-properties", ("fo:keep-together", "always")).Close();
    }

    /// <summary>A table over the whole width; its columns in millimetres.</summary>
    internal static void Table(Markup xml, string name, double[] widths)
    {
        xml.Open("style:style", ("style:name", name), ("style:family", "table")).Empty("style:table-properties",
            ("style:width", OdfPackage.Millimetres(widths.Sum())), ("table:align", "margins"), ("table:border-model", "collapsing"),
            ("fo:margin-top", "1mm"), ("fo:margin-bottom", "2mm"), ("style:may-break-between-rows", "true")).Close();
        for (var c = 0; c < widths.Length; c++)
        {
            xml.Open("style:style", ("style:name", FormattableString.Invariant($"{name}.{c}")), ("style:family", "table-column"))
                .Empty("style:table-column-properties", ("style:column-width", OdfPackage.Millimetres(widths[c]))).Close();
        }
    }

    private static void Cell(Markup xml, string name, string? background) =>
        xml.Open("style:style", ("style:name", name), ("style:family", "table-cell")).Empty("style:table-cell-properties",
            ("fo:border", "0.5pt solid #000000"), ("fo:padding", "0.8mm"), ("fo:background-color", background),
            ("style:vertical-align", background is null ? "top" : "middle")).Close();

    private static void Paragraph(Markup xml, string name, CellAlign align, double points, bool bold, double above, bool next = false)
    {
        xml.Open("style:style", ("style:name", name), ("style:family", "paragraph")).Empty("style:paragraph-properties",
            ("fo:text-align", OdfPackage.Align(align)), ("fo:margin-top", OdfPackage.Millimetres(above)),
            ("fo:margin-bottom", OdfPackage.Millimetres(above / 2)), ("fo:keep-with-next", next ? "always" : null));
        OdfPackage.FontProperties(xml, points, bold);
        xml.Close();
    }
}
