using System.Globalization;

namespace Guankao.Documents.Writing;

/// <summary>A table of a Word text.</summary>
internal static class DocxTable
{
    internal static void Write(Markup xml, PrintedTable table, double[] widths)
    {
        xml.Open("w:tbl").Open("w:tblPr")
            .Empty("w:tblW", ("w:w", DocxWriter.Twips(widths.Sum())), ("w:type", "dxa"));
        Borders(xml);
        xml.Empty("w:tblLayout", ("w:type", "fixed")).Open("w:tblCellMar")
            .Empty("w:left", ("w:w", "57"), ("w:type", "dxa")).Empty("w:right", ("w:w", "57"), ("w:type", "dxa")).Close().Close();
        xml.Open("w:tblGrid");
        foreach (var width in widths)
        {
            xml.Empty("w:gridCol", ("w:w", DocxWriter.Twips(width)));
        }

        xml.Close();
        Rows(xml, RowRole.Header, table, table.Header, widths);
        Rows(xml, RowRole.Body, table, table.Rows, widths);
        xml.Close();
    }

    private static void Borders(Markup xml)
    {
        xml.Open("w:tblBorders");
        foreach (var side in (ReadOnlySpan<string>)["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            xml.Empty("w:" + side, ("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "000000"));
        }

        xml.Close();
    }

    private static void Rows(Markup xml, RowRole role, PrintedTable table, IReadOnlyList<IReadOnlyList<PrintedCell>> rows, double[] widths)
    {
        foreach (var slots in GridRows.Lay(table.Columns.Count, rows))
        {
            xml.Open("w:tr");
            if (role == RowRole.Header)
            {
                xml.Open("w:trPr").Empty("w:cantSplit").Empty("w:tblHeader").Close();
            }
            else if (GridRows.StaysWhole(slots))
            {
                xml.Open("w:trPr").Empty("w:cantSplit").Close();
            }

            for (var c = 0; c < slots.Length; c++)
            {
                if (slots[c].Kind is SlotKind.Begins or SlotKind.Under)
                {
                    Cell(xml, slots[c], widths.Skip(c).Take(slots[c].ColumnSpan).Sum(), CellLook.Of(role, slots[c].Cell, table.Columns[c]));
                }
            }

            xml.Close();
        }
    }

    private static void Cell(Markup xml, Slot slot, double width, CellLook look)
    {
        xml.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", DocxWriter.Twips(width)), ("w:type", "dxa"));
        if (slot.ColumnSpan > 1)
        {
            xml.Empty("w:gridSpan", ("w:val", slot.ColumnSpan.ToString(CultureInfo.InvariantCulture)));
        }

        if (slot.RowSpan > 1)
        {
            xml.Empty("w:vMerge", ("w:val", slot.Begins ? "restart" : "continue"));
        }

        if (look.Role == RowRole.Header)
        {
            xml.Empty("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", "EEEEEE")).Empty("w:vAlign", ("w:val", "center"));
        }

        xml.Close();
        DocxText.Paragraphs(xml, slot.Begins ? slot.Cell.Text : "", DocxStyles.InTable, look.Align, look.Bold);
        xml.Close();
    }
}
