using System.Globalization;
using System.Xml;

namespace Guankao.Documents;

/// <summary>Footnotes and endnotes of a Word document, by their id, numbered in the order the text refers to them.</summary>
internal sealed class DocxNotes
{
    private readonly Dictionary<(string Kind, string Id), string> _texts = [];
    private int _footnotes;
    private int _endnotes;

    internal static DocxNotes Read(Package package, DocxNumbering numbering)
    {
        var notes = new DocxNotes();
        notes.Part(package, numbering, "word/footnotes.xml", "footnote");
        notes.Part(package, numbering, "word/endnotes.xml", "endnote");
        return notes;
    }

    /// <summary>The notes referred to at one place.</summary>
    internal IEnumerable<Block> Of(List<(string Kind, string Id)> references, Locator locator)
    {
        foreach (var reference in references)
        {
            if (_texts.TryGetValue(reference, out var text))
            {
                var mark = reference.Kind == "footnoteReference"
                    ? (++_footnotes).ToString(CultureInfo.InvariantCulture)
                    : Counted.As("lowerRoman", ++_endnotes);
                yield return new Footnote(locator, mark, text);
            }
        }
    }

    private void Part(Package package, DocxNumbering numbering, string part, string element)
    {
        using var xml = package.Open(part);
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element)
            {
                var id = xml.Word("id") ?? "";
                var isText = xml.Word("type") is null or "normal";
                var blocks = new List<Block>();
                new DocxBody(package, numbering, notes: null).Blocks(xml, blocks);
                if (isText)
                {
                    _texts[(element + "Reference", id)] = string.Join('\n', blocks.OfType<Paragraph>().Select(p => p.Text.Trim()));
                }
            }
        }
    }
}
