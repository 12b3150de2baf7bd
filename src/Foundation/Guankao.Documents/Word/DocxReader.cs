using System.Xml;

namespace Guankao.Documents;

/// <summary>
/// Documents of Word: paragraphs with their automatic numbers, tables with spans, notes and margins apart. Deleted and
/// hidden text is left out; fields, macros and links are never run.
/// </summary>
internal static class DocxReader
{
    private const string Main = "word/document.xml";

    internal static BlockList Read(Package package)
    {
        var numbering = DocxNumbering.Read(package);
        var notes = DocxNotes.Read(package, numbering);
        var text = new List<Block>();
        using (var xml = package.Require(Main))
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "body" })
                {
                    new DocxBody(package, numbering, notes).Blocks(xml, text);
                }
            }
        }

        var margins = Margins(package);
        return new BlockList([
            .. margins.Where(m => m.Kind == MarginKind.Header), .. text, .. margins.Where(m => m.Kind != MarginKind.Header)]);
    }

    private static List<Margin> Margins(Package package)
    {
        var margins = new List<Margin>();
        using var xml = package.Open("word/_rels/document.xml.rels");
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External"
                && MarginOf(xml.GetAttribute("Type")) is { } kind && xml.GetAttribute("Target") is { } target)
            {
                Margin(package, target.StartsWith('/') ? target[1..] : "word/" + target, kind, margins);
            }
        }

        return margins;
    }

    private static void Margin(Package package, string part, MarginKind kind, List<Margin> margins)
    {
        var blocks = new List<Block>();
        using (var xml = package.Open(part))
        {
            if (xml?.MoveToContent() == XmlNodeType.Element)
            {
                new DocxBody(package, new DocxNumbering(), notes: null).Blocks(xml, blocks);
            }
        }

        foreach (var paragraph in blocks.OfType<Paragraph>())
        {
            var margin = MarginText.Of(kind, new Locator(), paragraph.Text);
            if (!margins.Contains(margin))
            {
                margins.Add(margin);
            }
        }
    }

    private static MarginKind? MarginOf(string? relation) => relation switch
    {
        not null when relation.EndsWith("/header", StringComparison.Ordinal) => MarginKind.Header,
        not null when relation.EndsWith("/footer", StringComparison.Ordinal) => MarginKind.Footer,
        _ => null,
    };
}
