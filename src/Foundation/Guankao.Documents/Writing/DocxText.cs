namespace Guankao.Documents.Writing;

/// <summary>Paragraphs of a Word text; every line of ours is a paragraph of its own.</summary>
internal static class DocxText
{
    internal static void Paragraphs(Markup xml, string text, string style, CellAlign? align = null, bool bold = false)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            Paragraph(xml, line, style, align, bold);
        }
    }

    internal static void Paragraph(Markup xml, string line, string style, CellAlign? align = null, bool bold = false)
    {
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", style));
        if (align is { } given)
        {
            xml.Empty("w:jc", ("w:val", given switch { CellAlign.Start => "left", CellAlign.Centre => "center", _ => "right" }));
        }

        xml.Close();
        if (line.Length > 0)
        {
            xml.Open("w:r");
            if (bold)
            {
                xml.Open("w:rPr").Empty("w:b").Close();
            }

            Words(xml, line);
            xml.Close();
        }

        xml.Close();
    }

    private static void Words(Markup xml, string line)
    {
        foreach (var (i, words) in line.Split('\t').Index())
        {
            if (i > 0)
            {
                xml.Empty("w:tab");
            }

            if (words.Length > 0)
            {
                xml.Leaf("w:t", words, ("xml:space", "preserve"));
            }
        }
    }
}
