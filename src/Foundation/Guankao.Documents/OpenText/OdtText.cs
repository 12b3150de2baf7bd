using System.Text;
using System.Xml;

namespace Guankao.Documents;

/// <summary>The text of one paragraph of OpenDocument, and the notes it refers to.</summary>
internal sealed class OdtText(Package package)
{
    private readonly StringBuilder _text = new();

    internal List<(string Mark, string Text)> Notes { get; } = [];

    internal string Text => _text.ToString();

    /// <summary>Reads to the end of the paragraph the reader stands on.</summary>
    internal OdtText Read(XmlReader xml)
    {
        var depth = xml.Depth;
        while (!(xml.Depth == depth && xml.IsEmptyElement) && xml.Read() && xml.Depth > depth)
        {
            if (xml.IsText())
            {
                Append(xml.Value);
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                Element(xml);
            }
        }

        package.Measure(_text.Length);
        return this;
    }

    private void Element(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "s":
                _text.Append(' ', Math.Clamp(XmlWalk.Number(xml.Odf("c")) ?? 1, 1, 1000));
                break;
            case "tab":
                _text.Append('\t');
                break;
            case "line-break":
                _text.Append('\n');
                break;
            case "note":
                Note(xml);
                break;
            case "p" or "h" when _text.Length > 0 && _text[^1] != '\n':
                _text.Append('\n');
                break;
            case "annotation" or "ruby-text" or "tracked-changes" or "desc" or "title" or "binary-data" or "script" or "hidden-text":
                xml.Pass();
                break;
        }
    }

    private void Note(XmlReader xml)
    {
        var mark = "";
        var lines = new List<string>();
        var inside = xml.Inside();
        while (inside.Next())
        {
            if (xml.LocalName == "note-citation")
            {
                mark = xml.Content().Trim();
            }
            else if (xml.LocalName is "p" or "h")
            {
                lines.Add(new OdtText(package).Read(xml).Text.Trim());
            }
        }

        Notes.Add((mark, string.Join('\n', lines)));
    }

    // A run of white space in the file is one space; what is wanted otherwise is written as an element.
    private void Append(string value)
    {
        foreach (var c in value)
        {
            if (c is not (' ' or '\t' or '\n' or '\r'))
            {
                _text.Append(c);
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\t' or '\n'))
            {
                _text.Append(' ');
            }
        }
    }
}
