using System.Xml;

namespace Guankao.Documents;

/// <summary>Walks over the text of an OpenDocument: paragraphs, lists, tables, and what is anchored in them.</summary>
internal sealed class OdtBody(Package package, OdtLists lists)
{
    private const int Deepest = 32;
    private const int MostColumns = 1024;
    private const int MostRows = 65_536;

    private int _paragraphs;
    private int _tables;
    private int _depth;

    /// <summary>Adds the blocks inside the element the reader stands on.</summary>
    internal void Blocks(XmlReader xml, List<Block> blocks, string? list = null, int level = 0)
    {
        var number = "";
        _depth++;
        var inside = xml.Inside();
        while (_depth <= Deepest && inside.Next())
        {
            switch (xml.LocalName)
            {
                case "p" or "h":
                    Paragraph(xml, blocks, number);
                    number = "";
                    break;
                case "list":
                    Blocks(xml, blocks, StyleOf(xml, list), level + 1);
                    break;
                case "list-item":
                    number = lists.Next(list, level, XmlWalk.Number(xml.Odf("start-value")));
                    break;
                case "table":
                    Table(xml, blocks);
                    break;
                case "tracked-changes" or "annotation" or "forms" or "sequence-decls" or "scripts" or "index-title-template" or "table-of-content-source":
                    xml.Pass();
                    break;
            }
        }

        _depth--;
    }

    private string? StyleOf(XmlReader xml, string? outer)
    {
        var style = xml.Odf("style-name") ?? outer;
        if (style is not null && outer is null && xml.Odf("continue-numbering") != "true" && xml.Odf("continue-list") is null)
        {
            lists.Restart(style);
        }

        return style;
    }

    private void Paragraph(XmlReader xml, List<Block> blocks, string number)
    {
        package.Spend(1);
        var locator = new Locator(Line: ++_paragraphs);
        var read = new OdtText(package).Read(xml);
        if (!string.IsNullOrWhiteSpace(read.Text))
        {
            blocks.Add(new Paragraph(locator, Numbered(number, read.Text)));
        }

        Notes(read, locator, blocks);
    }

    private void Table(XmlReader xml, List<Block> blocks)
    {
        var rows = new List<OdtRow>();
        var number = ++_tables;
        var after = new List<Block>();
        var inside = xml.Inside();
        while (inside.Next())
        {
            if (xml.LocalName == "table-row")
            {
                var repeats = xml.Repeats("number-rows-repeated", MostRows);
                var row = Row(xml, new Locator(Table: number, Row: rows.Count + 1), after);
                Repeat(rows, row, repeats);
            }
        }

        if (OdtRow.Build(rows, number) is { } table)
        {
            blocks.Add(table);
        }

        blocks.AddRange(after);
    }

    private void Repeat(List<OdtRow> rows, OdtRow row, int repeats)
    {
        package.Spend((row.Cells.Count + 1) * (row.HasText ? repeats - 1 : 0));
        for (var copy = 0; copy < (row.HasText ? repeats : 1); copy++)
        {
            rows.Add(row);
        }
    }

    private OdtRow Row(XmlReader xml, Locator locator, List<Block> after)
    {
        var cells = new List<TableCell>();
        var inside = xml.Inside();
        while (inside.Next())
        {
            if (xml.LocalName != "table-cell")
            {
                continue;
            }

            var repeats = xml.Repeats("number-columns-repeated", MostColumns);
            var columns = xml.Repeats("number-columns-spanned", MostColumns);
            var rows = xml.Repeats("number-rows-spanned", MostRows);
            package.Spend(repeats);
            var text = Cell(xml, locator with { Cell = cells.Count + 1 }, after);
            for (var copy = 0; copy < repeats; copy++)
            {
                cells.Add(new TableCell(text, columns, rows));
            }
        }

        return new OdtRow(cells);
    }

    private string Cell(XmlReader xml, Locator locator, List<Block> after)
    {
        var inner = new List<Block>();
        Blocks(xml, inner);
        var lines = new List<string>();
        foreach (var block in inner)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    lines.Add(paragraph.Text);
                    break;
                case Footnote note:
                    after.Add(note with { Locator = locator });
                    break;
                case Table table:
                    lines.AddRange(table.Rows.Select(row => string.Join('\t', row.Cells.Select(cell => cell.Text))));
                    after.Add(table);
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    private static void Notes(OdtText read, Locator locator, List<Block> blocks) =>
        blocks.AddRange(read.Notes.Select(note => new Footnote(locator, note.Mark, note.Text)));

    private static string Numbered(string number, string text) =>
        number.Length == 0 ? text : number + (char.IsLetterOrDigit(number[^1]) || number[^1] == '.' ? " " : "") + text;
}

/// <summary>A row as written; covered cells are left out.</summary>
internal sealed record OdtRow(List<TableCell> Cells)
{
    internal bool HasText => Cells.Exists(cell => cell.Text.Length > 0);

    internal static Table? Build(List<OdtRow> rows, int number) => !rows.Exists(row => row.HasText)
        ? null
        : new Table(new Locator(Table: number), [.. rows.Select((row, i) =>
            new TableRow(new Locator(Table: number, Row: i + 1), [.. row.Cells.Select(cell =>
                cell with { RowSpan = Math.Min(cell.RowSpan, rows.Count - i) })]))]);
}
