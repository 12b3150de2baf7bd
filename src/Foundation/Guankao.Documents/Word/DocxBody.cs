using System.Xml;

namespace Guankao.Documents;

/// <summary>Walks over the body of a Word document, or over any part that is built like one.</summary>
internal sealed class DocxBody(Package package, DocxNumbering numbering, DocxNotes? notes)
{
    private const int DeepestBox = 16;

    private int _paragraphs;
    private int _tables;
    private int _depth;

    internal Package Package => package;

    internal DocxNumbering Numbering => numbering;

    /// <summary>Adds the blocks inside the element the reader stands on.</summary>
    internal void Blocks(XmlReader xml, List<Block> blocks)
    {
        var inside = xml.Inside();
        _depth++;
        while (_depth <= DeepestBox && inside.Next())
        {
            switch (xml.LocalName)
            {
                case "p":
                    Paragraph(xml, blocks);
                    break;
                case "tbl":
                    Table(xml, blocks);
                    break;
                case "del" or "moveFrom" or "Fallback" or "sdtPr":
                    xml.Pass();
                    break;
            }
        }

        _depth--;
    }

    private void Paragraph(XmlReader xml, List<Block> blocks)
    {
        package.Spend(1);
        var locator = new Locator(Line: ++_paragraphs);
        var read = new DocxParagraph(this).Read(xml);
        if (!string.IsNullOrWhiteSpace(read.Text))
        {
            blocks.Add(new Paragraph(locator, read.Text));
        }

        blocks.AddRange(read.Boxes);
        blocks.AddRange(notes?.Of(read.Notes, locator) ?? []);
    }

    private void Table(XmlReader xml, List<Block> blocks)
    {
        var rows = new SpannedRows(++_tables);
        var number = _tables;
        var after = new List<Block>();
        var inside = xml.Inside();
        while (inside.Next())
        {
            if (xml.LocalName == "tr")
            {
                rows.Add(Row(xml, new Locator(Table: number, Row: rows.Count + 1), after));
            }
        }

        if (rows.Build() is { } table)
        {
            blocks.Add(table);
        }

        blocks.AddRange(after);
    }

    private List<PlacedCell> Row(XmlReader xml, Locator locator, List<Block> after)
    {
        var cells = new List<PlacedCell>();
        var inside = xml.Inside();
        var column = 0;
        while (inside.Next())
        {
            if (xml.LocalName == "gridBefore")
            {
                column = Math.Min(XmlWalk.Number(xml.Word("val")) ?? 0, 1000);
            }
            else if (xml.LocalName == "tc")
            {
                package.Spend(1);
                var cell = Cell(xml, column, locator with { Cell = cells.Count + 1 }, after);
                cells.Add(cell);
                column += cell.Columns;
            }
        }

        return cells;
    }

    private PlacedCell Cell(XmlReader xml, int column, Locator locator, List<Block> after)
    {
        var columns = 1;
        var continues = false;
        var lines = new List<string>();
        var inside = xml.Inside();
        while (inside.Next())
        {
            switch (xml.LocalName)
            {
                case "gridSpan":
                    columns = Math.Clamp(XmlWalk.Number(xml.Word("val")) ?? 1, 1, 1000);
                    break;
                case "vMerge":
                    continues = xml.Word("val") != "restart";
                    break;
                case "p":
                    var read = new DocxParagraph(this).Read(xml);
                    lines.Add(read.Text);
                    after.AddRange(read.Boxes);
                    after.AddRange(notes?.Of(read.Notes, locator) ?? []);
                    break;
                case "tbl":
                    Inner(xml, lines, after);
                    break;
                case "del" or "moveFrom" or "Fallback" or "tcPrChange":
                    xml.Pass();
                    break;
            }
        }

        return new PlacedCell(column, columns, continues ? "" : string.Join('\n', lines).Trim('\n'), continues);
    }

    // A table inside a cell is part of the cell's text here and stands after its table once more, as a table.
    private void Inner(XmlReader xml, List<string> lines, List<Block> after)
    {
        if (++_depth > DeepestBox)
        {
            xml.Pass();
        }
        else
        {
            var inner = new List<Block>();
            Table(xml, inner);
            lines.AddRange(inner.OfType<Table>().SelectMany(table => table.Rows)
                .Select(row => string.Join('\t', row.Cells.Select(cell => cell.Text))));
            after.AddRange(inner);
        }

        _depth--;
    }
}
