using System.Xml;

namespace Guankao.Documents;

/// <summary>Text documents of OpenDocument: paragraphs with their list numbers, tables with spans, notes and margins apart.</summary>
internal static class OdtReader
{
    internal static BlockList Read(Package package)
    {
        var lists = new OdtLists();
        var text = new List<Block>();
        using (var xml = package.Require("content.xml"))
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "list-style" })
                {
                    lists.Style(xml);
                }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "body" })
                {
                    Named(package, lists);
                    new OdtBody(package, lists).Blocks(xml, text);
                }
            }
        }

        var margins = Margins(package);
        return new BlockList([
            .. margins.Where(m => m.Kind == MarginKind.Header), .. text, .. margins.Where(m => m.Kind != MarginKind.Header)]);
    }

    // List styles with a name of their own stand beside the text; those made on the spot stand before it and come first.
    private static void Named(Package package, OdtLists lists)
    {
        using var xml = package.Open("styles.xml");
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "list-style" })
            {
                lists.Style(xml);
            }
        }
    }

    private static List<Margin> Margins(Package package)
    {
        var margins = new List<Margin>();
        using var xml = package.Open("styles.xml");
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && KindOf(xml.LocalName) is { } kind)
            {
                var blocks = new List<Block>();
                new OdtBody(package, new OdtLists()).Blocks(xml, blocks);
                margins.AddRange(blocks.OfType<Paragraph>()
                    .Select(paragraph => MarginText.Of(kind, new Locator(), paragraph.Text))
                    .Where(margin => !margins.Contains(margin)));
            }
        }

        return margins;
    }

    private static MarginKind? KindOf(string element) => element switch
    {
        "header" or "header-left" or "header-first" => MarginKind.Header,
        "footer" or "footer-left" or "footer-first" => MarginKind.Footer,
        _ => null,
    };
}
