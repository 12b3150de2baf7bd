using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>
/// Text whose tables stand in lines of cells parted by tabs, between bars or in mark-up. A run of such lines is a table; any other line is a
/// paragraph; an empty line or a form feed ends a table, for the next page repeats the header.
/// </summary>
internal static class PlainTextReader
{
    internal static Outcome<BlockList> Read(string text, string name, ReadLimits limits)
    {
        var blocks = new List<Block>();
        var rows = new List<TableRow>();
        int line = 0, page = 1, cells = 0, tables = 0, passed = 0;
        var paged = text.Contains('\f');
        text = MarkupPage.Is(text) ? MarkupPage.Lines(text) : text;
        foreach (var (start, end, feeds) in new LineScanner(text))
        {
            line++;
            if (start < passed)
            {
                continue;
            }

            if (feeds > 0 || end == start)
            {
                Close();
                page += feeds;
            }

            if (end == start)
            {
                continue;
            }

            var printed = text.AsSpan(start, end - start);
            if (MarkedTables.Begins(printed) && MarkedTables.End(text, start) is var close and > 0)
            {
                Close();
                passed = close;
                rows.AddRange(MarkedTables.Rows(text[start..close], (row, at) => At(row) with { Line = line + text.AsSpan(start, at).Count('\n') }));
                cells += rows.Sum(row => row.Cells.Sum(cell => cell.ColumnSpan * cell.RowSpan));
                if (cells > limits.Cells)
                {
                    return DocumentRefusals.TooManyCells(name, limits.Cells);
                }

                Close();
                continue;
            }

            if (printed.Contains('\t') || MarkedTables.Barred(printed) is not null)
            {
                var row = MarkedTables.Barred(printed) ?? TabbedLine.Cells(printed);
                if (row.Length == 0)
                {
                    continue;
                }

                cells += row.Length;
                if (cells > limits.Cells)
                {
                    return DocumentRefusals.TooManyCells(name, limits.Cells);
                }

                rows.Add(new TableRow(At(row: rows.Count + 1), row));
            }
            else
            {
                Close();
                if (!printed.IsWhiteSpace())
                {
                    blocks.Add(new Paragraph(At(), printed.ToString()));
                }
            }

            if (printed.Length > limits.CellCharacters)
            {
                return DocumentRefusals.CellTooLong(name, line, limits.CellCharacters);
            }
        }

        Close();
        return new BlockList(blocks);

        Locator At(int? row = null) =>
            new(Page: paged ? page : null, Table: row is null ? null : tables + 1, Row: row, Line: line);

        void Close()
        {
            if (rows.Count > 0)
            {
                tables++;
                blocks.Add(new Table(rows[0].Locator with { Row = null }, rows.ToArray()));
                rows.Clear();
            }
        }
    }
}
