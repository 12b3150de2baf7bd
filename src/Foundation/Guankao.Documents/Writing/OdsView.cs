using System.Globalization;

namespace Guankao.Documents.Writing;

/// <summary>How an OpenDocument spreadsheet opens: titles and header stay in sight while the rest is scrolled.</summary>
internal static class OdsView
{
    private static readonly Dictionary<string, string> Spaces = new()
    {
        ["office"] = "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        ["config"] = "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
        ["ooo"] = "http://openoffice.org/2004/office",
    };

    internal static byte[] Settings(List<PrintedTable> tables, string[] names) => Markup.Part(Spaces, "office:document-settings", xml =>
    {
        xml.Open("office:settings").Open("config:config-item-set", ("config:name", "ooo:view-settings"))
            .Open("config:config-item-map-indexed", ("config:name", "Views")).Open("config:config-item-map-entry");
        Item(xml, "ViewId", "string", "view1");
        xml.Open("config:config-item-map-named", ("config:name", "Tables"));
        foreach (var (table, name) in tables.Zip(names))
        {
            var frozen = SheetRows.HeaderStart(table) + table.Header.Count;
            xml.Open("config:config-item-map-entry", ("config:name", name));
            Item(xml, "VerticalSplitMode", "short", frozen > 0 ? "2" : "0");
            Item(xml, "VerticalSplitPosition", "int", frozen.ToString(CultureInfo.InvariantCulture));
            Item(xml, "ActiveSplitRange", "short", "2");
            Item(xml, "PositionBottom", "int", frozen.ToString(CultureInfo.InvariantCulture));
            xml.Close();
        }

        xml.Close();
        Item(xml, "ActiveTable", "string", names[0]);
        xml.Close().Close().Close().Close();
    }, ("office:version", OdfPackage.Version));

    private static void Item(Markup xml, string name, string type, string value) =>
        xml.Leaf("config:config-item", value, ("config:name", name), ("config:type", type));
}
