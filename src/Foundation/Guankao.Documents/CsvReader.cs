using System.Text;
using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>Comma-separated text after RFC 4180; a semicolon or tab is taken where the first line has more of it.</summary>
internal static class CsvReader
{
    internal static Outcome<BlockList> Read(string text, string name, ReadLimits limits)
    {
        var separator = SeparatorOf(text);
        var rows = new List<TableRow>();
        var cells = new List<TableCell>();
        int line = 1, rowLine = 1, count = 0, at = 0;
        while (at <= text.Length)
        {
            var opened = line;
            if (!Cell(text, ref at, ref line, separator, out var cell))
            {
                return DocumentRefusals.QuoteOpen(name, opened);
            }

            if (cell.Length > limits.CellCharacters)
            {
                return DocumentRefusals.CellTooLong(name, opened, limits.CellCharacters);
            }

            if (++count > limits.Cells)
            {
                return DocumentRefusals.TooManyCells(name, limits.Cells);
            }

            cells.Add(new TableCell(FormulaGuard.Take(cell)));
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }

            Row();
            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
            rowLine = ++line;
        }

        return new BlockList(rows.Count == 0 ? [] : [new Table(new Locator(Table: 1, Line: rows[0].Locator.Line), rows)]);

        void Row()
        {
            if (cells.Exists(cell => cell.Text.Length > 0))
            {
                rows.Add(new TableRow(new Locator(Table: 1, Row: rows.Count + 1, Line: rowLine), cells.ToArray()));
            }

            cells.Clear();
        }
    }

    // Leaves `at` on the separator, the line end or the end of the text.
    private static bool Cell(string text, ref int at, ref int line, char separator, out string cell)
    {
        cell = "";
        if (at >= text.Length || text[at] != '"')
        {
            var rest = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
            var end = rest < 0 ? text.Length : at + rest;
            cell = text[at..end];
            at = end;
            return true;
        }

        var content = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                line += text[at] == '\n' ? 1 : 0;
                content.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                content.Append('"');
                at++;
            }
            else
            {
                return Close(text, ref at, separator, content, out cell);
            }
        }

        return false;
    }

    // Text between the closing quotation mark and the separator is wrong by the book, and kept.
    private static bool Close(string text, ref int at, char separator, StringBuilder content, out string cell)
    {
        at++;
        var rest = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        var end = rest < 0 ? text.Length : at + rest;
        cell = content.Append(text, at, end - at).ToString();
        at = end;
        return true;
    }

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        int commas = first.Count(','), semicolons = first.Count(';'), tabs = first.Count('\t');
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
