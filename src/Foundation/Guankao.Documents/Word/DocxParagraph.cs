using System.Globalization;
using System.Text;
using System.Xml;

namespace Guankao.Documents;

/// <summary>The text of one paragraph of Word, and what hangs on it: notes and text boxes.</summary>
internal sealed class DocxParagraph(DocxBody body)
{
    private readonly StringBuilder _text = new();
    private string _number = "";

    /// <summary>Notes referred to, in order.</summary>
    internal List<(string Kind, string Id)> Notes { get; } = [];

    /// <summary>Paragraphs and tables of text boxes anchored here.</summary>
    internal List<Block> Boxes { get; } = [];

    internal string Text => _text.Length == 0 ? "" : _number.Length == 0 ? _text.ToString() : Numbered();

    /// <summary>Reads to the end of the paragraph.</summary>
    internal DocxParagraph Read(XmlReader xml)
    {
        var inside = xml.Inside();
        while (inside.Next())
        {
            Element(xml);
        }

        body.Package.Measure(_text.Length);
        return this;
    }

    private void Element(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "pPr":
                Properties(xml);
                break;
            case "rPr" when IsHidden(xml):
                PassRun(xml);
                break;
            case "t":
                _text.Append(xml.Content());
                break;
            case "tab" or "ptab":
                _text.Append('\t');
                break;
            case "br" or "cr":
                _text.Append('\n');
                break;
            case "noBreakHyphen":
                _text.Append('-');
                break;
            case "sym":
                _text.Append(Symbol(xml));
                break;
            case "footnoteReference" or "endnoteReference":
                Notes.Add((xml.LocalName, xml.Word("id") ?? ""));
                break;
            case "txbxContent":
                body.Blocks(xml, Boxes);
                break;
            case "del" or "moveFrom" or "Fallback" or "instrText" or "delText" or "rt" or "annotation":
                xml.Pass();
                break;
        }
    }

    private void Properties(XmlReader xml)
    {
        string? style = null, list = null;
        int? level = null;
        var inside = xml.Inside();
        while (inside.Next())
        {
            switch (xml.LocalName)
            {
                case "pStyle":
                    style = xml.Word("val");
                    break;
                case "numId":
                    list = xml.Word("val");
                    break;
                case "ilvl":
                    level = XmlWalk.Number(xml.Word("val"));
                    break;
                case "pPrChange":
                    xml.Pass();
                    break;
            }
        }

        _number = body.Numbering.Next(style, list, level);
    }

    private static bool IsHidden(XmlReader xml)
    {
        var hidden = false;
        var inside = xml.Inside();
        while (inside.Next())
        {
            hidden |= xml.LocalName == "vanish" && xml.IsOn();
        }

        return hidden;
    }

    // The reader stands on the end of the run's properties; the run itself lies one level higher.
    private static void PassRun(XmlReader xml)
    {
        var run = xml.Depth - 1;
        while (xml.Read() && xml.Depth > run)
        {
            // Hidden text is not printed.
        }
    }

    // Boxes to tick come from fonts of pictures; other pictures have no text.
    private static string Symbol(XmlReader xml) =>
        int.TryParse(xml.Word("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            ? (code & 0xFF) switch
            {
                0xFE or 0x52 => "☑",
                0xFD or 0x51 => "☒",
                0xA8 or 0xA3 or 0x6F => "□",
                0x6E => "■",
                _ => "",
            }
            : "";

    private string Numbered() =>
        _number + (char.IsLetterOrDigit(_number[^1]) || _number[^1] == '.' ? " " : "") + _text;
}
