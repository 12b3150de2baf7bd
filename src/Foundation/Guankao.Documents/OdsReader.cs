using System.Globalization;
using System.Text;
using System.Xml;

namespace Guankao.Documents;

/// <summary>Spreadsheets of OpenDocument: the shown text of every sheet, with repeats and merged cells.</summary>
internal static class OdsReader
{
    private const string TableSpace = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string TextSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    internal static BlockList Read(Package package)
    {
        var blocks = new List<Block>();
        using var xml = package.Require("content.xml");
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "table", NamespaceURI: TableSpace, IsEmptyElement: false })
            {
                var name = xml.GetAttribute("name", TableSpace) ?? "";
                if (Sheet(xml, package).Build(name) is { } table)
                {
                    blocks.Add(table);
                }
            }
        }

        return new BlockList(blocks);
    }

    private static SheetBuilder Sheet(XmlReader xml, Package package)
    {
        var sheet = new SheetBuilder(package.Cells);
        var depth = xml.Depth;
        var row = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "table-row" })
            {
                row += Row(xml, row, sheet);
            }
        }

        return sheet;
    }

    // LibreOffice repeats the last, empty row a million times; only rows with text are written out.
    private static int Row(XmlReader xml, int row, SheetBuilder sheet)
    {
        var repeats = Repeats(xml, "number-rows-repeated");
        var cells = xml.IsEmptyElement ? [] : Cells(xml);
        if (!cells.Exists(cell => cell.Text.Length > 0 || cell.Rows > 1 || cell.Columns > 1))
        {
            return repeats;
        }

        for (var copy = 0; copy < repeats; copy++)
        {
            sheet.Row(row + copy);
            foreach (var cell in cells)
            {
                sheet.Cell(cell.Column, cell.Text);
                sheet.Merge(row + copy, cell.Column, cell.Columns, cell.Rows);
            }
        }

        return repeats;
    }

    private static List<(int Column, string Text, int Columns, int Rows)> Cells(XmlReader xml)
    {
        var cells = new List<(int, string, int, int)>();
        var depth = xml.Depth;
        var column = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("table-cell" or "covered-table-cell"))
            {
                continue;
            }

            var repeats = Repeats(xml, "number-columns-repeated");
            var columns = Repeats(xml, "number-columns-spanned");
            var rows = Repeats(xml, "number-rows-spanned");
            var text = xml.IsEmptyElement ? "" : Text(xml);
            for (var copy = 0; copy < repeats && (text.Length > 0 || columns > 1 || rows > 1); copy++)
            {
                cells.Add((column + copy, text, columns, rows));
            }

            column += repeats;
        }

        return cells;
    }

    private static string Text(XmlReader xml)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        var paragraphs = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Append(paragraphs > 0 ? xml.Value : "");
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                paragraphs += Element(xml, text, paragraphs);
            }
        }

        return text.ToString();
    }

    private static int Element(XmlReader xml, StringBuilder text, int paragraphs)
    {
        switch (xml.LocalName)
        {
            case "annotation":
                Pass(xml);
                return 0;
            case "p" or "h":
                text.Append(paragraphs > 0 ? "\n" : "");
                return 1;
            case "s":
                text.Append(' ', Math.Min(Count(xml.GetAttribute("c", TextSpace)), 1000));
                return 0;
            case "tab":
                text.Append('\t');
                return 0;
            case "line-break":
                text.Append('\n');
                return 0;
            default:
                return 0;
        }
    }

    private static void Pass(XmlReader xml)
    {
        var depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            // A note on the cell is not the cell.
        }
    }

    private static int Repeats(XmlReader xml, string attribute) => Count(xml.GetAttribute(attribute, TableSpace));

    private static int Count(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? Math.Min(count, 1_048_576) : 1;
}
