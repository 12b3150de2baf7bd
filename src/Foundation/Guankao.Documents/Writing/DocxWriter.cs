using System.Globalization;

namespace Guankao.Documents.Writing;

/// <summary>Writes a document as a text of Office Open XML.</summary>
internal sealed class DocxWriter(Markup xml, PrintedDocument document)
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    internal static readonly IReadOnlyDictionary<string, string> Spaces = new Dictionary<string, string>
    {
        ["w"] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        ["r"] = OpcPackage.Relations,
    };

    internal static byte[] Write(PrintedDocument document) => OpcPackage.Zip(
        document,
        [
            ("word/document.xml", Type + "document.main+xml", Markup.Part(Spaces, "w:document", xml => new DocxWriter(xml, document).Content())),
            ("word/styles.xml", Type + "styles+xml", DocxStyles.Write(document)),
            ("word/footer1.xml", Type + "footer+xml", Markup.Part(Spaces, "w:ftr", PageNumber)),
        ],
        OpcPackage.Related((OpcPackage.Relations + "/styles", "styles.xml"), (OpcPackage.Relations + "/footer", "footer1.xml")));

    private void Content()
    {
        xml.Open("w:body");
        foreach (var part in document.Parts)
        {
            switch (part)
            {
                case PrintedHeading heading:
                    DocxText.Paragraph(xml, heading.Text.ReplaceLineEndings(" "), DocxStyles.Heading(heading.Level));
                    break;
                case PrintedParagraph paragraph:
                    DocxText.Paragraphs(xml, paragraph.Text, DocxStyles.Body);
                    break;
                case PrintedTable table:
                    Table(table);
                    break;
            }
        }

        Section();
        xml.Close();
    }

    private void Table(PrintedTable table)
    {
        foreach (var title in table.Titles)
        {
            DocxText.Paragraphs(xml, title, DocxStyles.Title);
        }

        if (table.UnitLine.Length > 0)
        {
            DocxText.Paragraphs(xml, table.UnitLine, DocxStyles.Unit);
        }

        DocxTable.Write(xml, table, Paper.Of(document.Turn).Share(table.Columns));
        foreach (var note in table.Footnotes)
        {
            DocxText.Paragraphs(xml, note, DocxStyles.Note);
        }

        // Two tables that touch would become one.
        if (table.Footnotes.Count == 0)
        {
            xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", DocxStyles.Note)).Close().Close();
        }
    }

    private void Section()
    {
        var paper = Paper.Of(document.Turn);
        var margin = Twips(Paper.Margin);
        xml.Open("w:sectPr").Empty("w:footerReference", ("w:type", "default"), ("r:id", "rId2"));
        xml.Empty("w:pgSz", ("w:w", Twips(paper.Width)), ("w:h", Twips(paper.Height)),
            ("w:orient", document.Turn == PaperTurn.Landscape ? "landscape" : null));
        xml.Empty("w:pgMar", ("w:top", margin), ("w:right", margin), ("w:bottom", margin), ("w:left", margin),
            ("w:header", Twips(7)), ("w:footer", Twips(7)), ("w:gutter", "0"));
        xml.Close();
    }

    /// <summary>Twentieths of a point.</summary>
    internal static string Twips(double millimetres) => Math.Round(millimetres / 25.4 * 1440).ToString(CultureInfo.InvariantCulture);

    private static void PageNumber(Markup xml)
    {
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", DocxStyles.Note)).Empty("w:jc", ("w:val", "center")).Close();
        xml.Open("w:fldSimple", ("w:instr", "PAGE")).Open("w:r").Leaf("w:t", "1").Close().Close();
        xml.Open("w:r").Leaf("w:t", " / ", ("xml:space", "preserve")).Close();
        xml.Open("w:fldSimple", ("w:instr", "NUMPAGES")).Open("w:r").Leaf("w:t", "1").Close().Close().Close();
    }
}
