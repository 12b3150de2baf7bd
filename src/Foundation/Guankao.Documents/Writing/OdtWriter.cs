using System.Globalization;

namespace Guankao.Documents.Writing;

/// <summary>Writes a document as OpenDocument text.</summary>
internal sealed class OdtWriter(Markup xml, PrintedDocument document)
{
    internal static byte[] Write(PrintedDocument document) => OdfPackage.Zip(document, OutputFormat.Odt,
        ("content.xml", Markup.Part(OdfPackage.Spaces, "office:document-content", xml => new OdtWriter(xml, document).Content(),
            ("office:version", OdfPackage.Version))),
        ("styles.xml", OdfPackage.Styles(document, OdtStyles.TextPoints, xml => OdtStyles.Write(xml, document.TablePoints), sheet: false)));

    private void Content()
    {
        var tables = document.Tables.ToList();
        xml.Open("office:automatic-styles");
        OdtStyles.RowsAndCells(xml);
        for (var t = 0; t < tables.Count; t++)
        {
            OdtStyles.Table(xml, Name(t), Paper.Of(document.Turn).Share(tables[t].Columns));
        }

        xml.Close().Open("office:body").Open("office:text");
        var number = 0;
        foreach (var part in document.Parts)
        {
            switch (part)
            {
                case PrintedHeading heading:
                    OdfText.Line(xml.Open("text:h", ("text:style-name", OdtStyles.Heading(heading.Level)),
                        ("text:outline-level", Number(Math.Clamp(heading.Level, 1, 4)))), heading.Text.ReplaceLineEndings(" ")).Close();
                    break;
                case PrintedParagraph paragraph:
                    OdfText.Paragraphs(xml, paragraph.Text, "Body");
                    break;
                case PrintedTable table:
                    Table(table, Name(number++));
                    break;
            }
        }

        // A text must end with a paragraph: a table that fills its last page would push one of full height onto an empty page.
        if (document.Parts is [.., PrintedTable { Footnotes.Count: 0 }])
        {
            xml.Empty("text:p", ("text:style-name", "End"));
        }

        xml.Close().Close();
    }

    private void Table(PrintedTable table, string name)
    {
        foreach (var title in table.Titles)
        {
            OdfText.Paragraphs(xml, title, "Title");
        }

        if (table.UnitLine.Length > 0)
        {
            OdfText.Paragraphs(xml, table.UnitLine, "Unit");
        }

        xml.Open("table:table", ("table:name", name), ("table:style-name", name));
        for (var c = 0; c < table.Columns.Count; c++)
        {
            xml.Empty("table:table-column", ("table:style-name", name + "." + Number(c)));
        }

        if (table.Header.Count > 0)
        {
            xml.Open("table:table-header-rows");
            Rows(RowRole.Header, table, table.Header);
            xml.Close();
        }

        Rows(RowRole.Body, table, table.Rows);
        xml.Close();
        foreach (var note in table.Footnotes)
        {
            OdfText.Paragraphs(xml, note, "Note");
        }
    }

    private void Rows(RowRole role, PrintedTable table, IReadOnlyList<IReadOnlyList<PrintedCell>> rows)
    {
        foreach (var slots in GridRows.Lay(table.Columns.Count, rows))
        {
            xml.Open("table:table-row", ("table:style-name", GridRows.StaysWhole(slots) ? "WholeRow" : "Row"));
            for (var c = 0; c < slots.Length; c++)
            {
                Cell(role, slots[c], table.Columns[c]);
            }

            xml.Close();
        }
    }

    private void Cell(RowRole role, Slot slot, PrintedColumn column)
    {
        if (!slot.Begins)
        {
            xml.Empty("table:covered-table-cell");
            return;
        }

        var merged = slot.ColumnSpan > 1 || slot.RowSpan > 1;
        xml.Open("table:table-cell", ("table:style-name", role == RowRole.Header ? "HeaderCell" : "BodyCell"), ("office:value-type", "string"),
            ("table:number-columns-spanned", merged ? Number(slot.ColumnSpan) : null), ("table:number-rows-spanned", merged ? Number(slot.RowSpan) : null));
        OdfText.Paragraphs(xml, slot.Cell.Text, OdtStyles.InCell(CellLook.Of(role, slot.Cell, column)));
        xml.Close();
    }

    private static string Name(int table) => "Table" + Number(table + 1);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
