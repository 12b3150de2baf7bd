using System.Globalization;
using System.Text;

namespace Guankao.Foundation.Tests.Documents.Pdf;

/// <summary>Writes small PDFs: text at a place, lines, pages. The font is named but not embedded; its letters carry their names.</summary>
internal sealed class PdfSample
{
    private readonly List<StringBuilder> _pages = [];
    private readonly SortedSet<char> _used = [];

    public PdfSample Page()
    {
        _pages.Add(new StringBuilder());
        return this;
    }

    /// <summary>Text with its baseline at a height counted from the top of an A4 page.</summary>
    public PdfSample Text(double x, double y, string text, double size = 10)
    {
        _used.UnionWith(text);
        Now.Append(CultureInfo.InvariantCulture, $"BT /F {size} Tf {x} {842 - y} Td <{string.Concat(text.Select(c => ((int)c).ToString("X4")))}> Tj ET\n");
        return this;
    }

    public PdfSample Line(double x1, double y1, double x2, double y2)
    {
        Now.Append(CultureInfo.InvariantCulture, $"0.5 w {x1} {842 - y1} m {x2} {842 - y2} l S\n");
        return this;
    }

    /// <summary>A ruled table: its column edges, and rows with their height; a cell that is null continues the one above.</summary>
    public PdfSample Table(double top, double[] xs, double high, params string?[][] rows)
    {
        for (var r = 0; r <= rows.Length; r++)
        {
            for (var c = 0; c < xs.Length - 1; c++)
            {
                if (r == 0 || r == rows.Length || rows[r][c] is not null)
                {
                    Line(xs[c], top + (r * high), xs[c + 1], top + (r * high));
                }

                if (r < rows.Length)
                {
                    var lines = (rows[r][c] ?? "").Split('\n');
                    for (var i = 0; i < lines.Length && lines[i].Length > 0; i++)
                    {
                        Text(xs[c] + 3, top + (r * high) + 13 + (i * 12), lines[i]);
                    }
                }
            }
        }

        foreach (var x in xs)
        {
            Line(x, top, x, top + (rows.Length * high));
        }

        return this;
    }

    public byte[] Bytes()
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://192.0.2.1/never'\\))>>>>",
            $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', Enumerable.Range(0, _pages.Count).Select(i => $"{6 + (2 * i)} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/Sample/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/Sample/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[32 [{string.Join(' ', Enumerable.Repeat("500", 95))}]]/FontDescriptor<</Type/FontDescriptor/FontName/Sample/Flags 4/Ascent 880/Descent -120/CapHeight 700/ItalicAngle 0/StemV 80/FontBBox[0 -120 1000 880]>>>>",
            Stream(Names()),
        };
        for (var i = 0; i < _pages.Count; i++)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {7 + (2 * i)} 0 R>>");
            objects.Add(Stream(_pages[i].ToString()));
        }

        return Encoding.Latin1.GetBytes(Whole(objects));
    }

    private StringBuilder Now => _pages[^1];

    private string Names() =>
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        + string.Concat(_used.Chunk(100).Select(some => $"{some.Length} beginbfchar\n{string.Concat(some.Select(c => $"<{(int)c:X4}> <{(int)c:X4}>\n"))}endbfchar\n"))
        + "endcmap end end";

    private static string Stream(string content) => $"<</Length {content.Length}>>stream\n{content}\nendstream";

    private static string Whole(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var text in objects)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{text}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        return file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString();
    }
}
