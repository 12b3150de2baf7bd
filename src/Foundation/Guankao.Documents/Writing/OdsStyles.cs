namespace Guankao.Documents.Writing;

/// <summary>The looks of cells as styles of an OpenDocument spreadsheet.</summary>
internal static class OdsStyles
{
    internal static string Name(CellLook look) => FormattableString.Invariant($"cell{look.Place}");

    internal static void Write(Markup xml, double points)
    {
        Numbers(xml);
        foreach (var look in CellLook.All)
        {
            xml.Open("style:style", ("style:name", Name(look)), ("style:family", "table-cell"), ("style:data-style-name", DataStyle(look.Kind)));
            xml.Empty("style:table-cell-properties",
                ("fo:border", look.Bordered ? "0.5pt solid #000000" : null),
                ("fo:background-color", look.Role == RowRole.Header ? "#eeeeee" : null),
                ("fo:wrap-option", "wrap"), ("fo:padding", "0.8mm"),
                ("style:vertical-align", look.Role == RowRole.Body ? "top" : "middle"),
                ("style:text-align-source", "fix"));
            xml.Empty("style:paragraph-properties", ("fo:text-align", OdfPackage.Align(look.Align)));
            OdfPackage.FontProperties(xml, look.Role == RowRole.Title ? SheetRows.TitlePoints : points, look.Bold);
            xml.Close();
        }
    }

    private static string? DataStyle(CellKind kind) => kind switch
    {
        CellKind.Whole => "whole",
        CellKind.Amount => "amount",
        CellKind.Percent => "percent",
        CellKind.Day => "day",
        _ => null,
    };

    private static void Numbers(Markup xml)
    {
        xml.Open("number:number-style", ("style:name", "whole"))
            .Empty("number:number", ("number:decimal-places", "0"), ("number:min-integer-digits", "1")).Close();
        xml.Open("number:number-style", ("style:name", "amount"))
            .Empty("number:number", ("number:decimal-places", "0"), ("number:min-integer-digits", "1"), ("number:grouping", "true")).Close();
        xml.Open("number:percentage-style", ("style:name", "percent"))
            .Empty("number:number", ("number:decimal-places", "2"), ("number:min-decimal-places", "2"), ("number:min-integer-digits", "1"))
            .Leaf("number:text", "%").Close();
        xml.Open("number:date-style", ("style:name", "day"), ("number:language", "zh"), ("number:country", "TW"))
            .Empty("number:year", ("number:calendar", "ROC"), ("number:style", "long")).Leaf("number:text", "/")
            .Empty("number:month").Leaf("number:text", "/").Empty("number:day").Close();
    }
}
