using System.Globalization;
using System.Xml;

namespace Guankao.Documents;

/// <summary>Workbooks of Office Open XML: the shown text of every sheet; formulas are not computed, their last value is read.</summary>
internal static class XlsxReader
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    internal static BlockList Read(Package package)
    {
        var shared = XlsxStrings.Read(package);
        var formats = XlsxFormats.Read(package);
        var targets = Targets(package);
        var blocks = new List<Block>();
        foreach (var (name, relation) in Sheets(package))
        {
            if (targets.TryGetValue(relation, out var part) && package.Open(part) is { } xml)
            {
                using (xml)
                {
                    var sheet = new SheetBuilder(package.Cells);
                    Sheet(xml, shared, formats, sheet);
                    if (sheet.Build(name) is { } table)
                    {
                        blocks.Add(table);
                    }
                }
            }
        }

        return new BlockList(blocks);
    }

    private static List<(string Name, string Relation)> Sheets(Package package)
    {
        var sheets = new List<(string, string)>();
        using var xml = package.Require("xl/workbook.xml");
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                sheets.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("id", Relations) ?? ""));
            }
        }

        return sheets;
    }

    private static Dictionary<string, string> Targets(Package package)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = package.Require("xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return targets;
    }

    private static void Sheet(XmlReader xml, XlsxStrings shared, XlsxFormats formats, SheetBuilder sheet)
    {
        int row = -1, column = -1;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "row":
                    row = Number(xml.GetAttribute("r")) is { } number ? number - 1 : row + 1;
                    column = -1;
                    sheet.Row(row);
                    break;
                case "c" when row >= 0:
                    column = CellReference.Column(xml.GetAttribute("r")) ?? column + 1;
                    sheet.Cell(column, Cell(xml, shared, formats));
                    break;
                case "mergeCell" when CellReference.Range(xml.GetAttribute("ref")) is { } range:
                    sheet.Merge(range.Row, range.Column, range.Columns, range.Rows);
                    break;
            }
        }
    }

    private static string Cell(XmlReader xml, XlsxStrings shared, XlsxFormats formats)
    {
        var kind = xml.GetAttribute("t");
        var style = Number(xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = "";
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                text = XlsxStrings.Content(xml);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                text = XlsxStrings.Runs(xml);
            }
        }

        return kind switch
        {
            "s" => shared[Number(text)],
            "b" => text == "1" ? "TRUE" : "FALSE",
            null or "n" => formats.Shown(text, style),
            _ => text,
        };
    }

    private static int? Number(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
