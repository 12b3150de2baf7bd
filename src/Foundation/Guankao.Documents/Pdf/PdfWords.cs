using System.Buffers.Text;
using System.Net;
using System.Text;

namespace Guankao.Documents;

/// <summary>First stage: the words of every page with their boxes, from the lines that <c>pdftotext -bbox-layout</c> prints.</summary>
internal sealed class PdfWords
{
    private readonly List<PdfPage> _pages = [];
    private List<PdfWord> _words = [];
    private double _width;
    private double _height;
    private int _block;
    private int _line;

    internal IReadOnlyList<PdfPage> Pages => _pages;

    internal int Count { get; private set; }

    internal void Read(LineReader lines)
    {
        while (lines.Next(out var line))
        {
            line = line.TrimStart((byte)' ');
            if (line.StartsWith("<word "u8))
            {
                Word(line);
            }
            else if (line.StartsWith("<line "u8))
            {
                _line++;
            }
            else if (line.StartsWith("<block "u8))
            {
                _block++;
            }
            else if (line.StartsWith("<page "u8))
            {
                (_width, _height) = (Attribute(line, " width=\""u8) ?? 0, Attribute(line, " height=\""u8) ?? 0);
                (_words, _block, _line) = ([], 0, 0);
            }
            else if (line.StartsWith("</page>"u8))
            {
                _pages.Add(new PdfPage(_pages.Count + 1, _width, _height, _words, []));
            }
        }
    }

    internal static double? Attribute(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name)
    {
        var at = line.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(line[(at + name.Length)..], out double value, out _) && double.IsFinite(value) ? value : null;
    }

    private void Word(ReadOnlySpan<byte> line)
    {
        var open = line.IndexOf((byte)'>');
        var close = line.LastIndexOf("</word>"u8);
        if (open < 0 || close <= open || Attribute(line, " xMin=\""u8) is not { } left || Attribute(line, " yMin=\""u8) is not { } top
            || Attribute(line, " xMax=\""u8) is not { } right || Attribute(line, " yMax=\""u8) is not { } bottom)
        {
            return;
        }

        var text = Printed(Encoding.UTF8.GetString(line[(open + 1)..close]));
        if (text.Length > 0)
        {
            Count++;
            _words.Add(new PdfWord(AsTall(new Box(left, top, Math.Max(left, right), Math.Max(top, bottom)), text), text, _block, _line));
        }
    }

    // Some fonts claim a height of several lines; letters are about as tall as they are wide.
    private static Box AsTall(Box box, string text)
    {
        var tall = 1.2 * box.Width * 2 / text.Sum(PdfText.Weight);
        return box.Height <= tall * 1.2 || text.Length < 2 && box.Height < 20 ? box
            : box with { Top = box.MiddleY - (tall / 2), Bottom = box.MiddleY + (tall / 2) };
    }

    // Some fonts name 月 or 一 by the sign for the radical, which looks the same and is another character; control
    // characters come from fonts without names and print nothing.
    private static string Printed(string text)
    {
        text = text.Contains('&') ? WebUtility.HtmlDecode(text) : text;
        if (!text.AsSpan().ContainsAnyInRange('\u2E80', '\u2FDF') && !text.AsSpan().ContainsAnyInRange('\0', '\u001F'))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= '\u2E80' and <= '\u2FDF')
            {
                plain.Append(c.ToString().Normalize(NormalizationForm.FormKC));
            }
            else if (c >= ' ')
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}
