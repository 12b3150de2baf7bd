using System.Net;
using System.Text;

namespace Guankao.Documents;

/// <summary>Tables that a plain text holds as mark-up: <c>&lt;table&gt;</c> with its rows and cells, or lines of <c>| a | b |</c>.</summary>
internal static class MarkedTables
{
    private const int MostSpan = 200;

    /// <summary>True where a table in mark-up begins on this line.</summary>
    internal static bool Begins(ReadOnlySpan<char> line) => line.TrimStart().StartsWith("<table", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the table that begins at <paramref name="start"/> ends; -1 where it never does.</summary>
    internal static int End(string text, int start)
    {
        var end = text.IndexOf("</table>", start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? -1 : end + "</table>".Length;
    }

    /// <summary>The rows of a table in mark-up; tags inside of cells are left out, line breaks become line ends.</summary>
    internal static List<TableRow> Rows(string markup, Func<int, int, Locator> place)
    {
        var rows = new List<TableRow>();
        foreach (var (row, at) in Elements(markup, 0, markup.Length, "tr"))
        {
            var cells = new List<TableCell>();
            foreach (var (cell, _) in Elements(markup, row.Start, row.End, "td", "th"))
            {
                cells.Add(new TableCell(Text(markup[cell.Start..cell.End]), Span(markup, cell.Tag, cell.Start, "colspan"), Span(markup, cell.Tag, cell.Start, "rowspan")));
            }

            if (cells.Count > 0)
            {
                rows.Add(new TableRow(place(rows.Count + 1, at), cells));
            }
        }

        return rows;
    }

    /// <summary>The cells of a line between bars; null where the line is none. The line of dashes below a header gives no cell.</summary>
    internal static TableCell[]? Barred(ReadOnlySpan<char> line)
    {
        var plain = line.Trim();
        if (plain.Length < 3 || plain[0] != '|' || plain[^1] != '|' || plain.Count('|') < 3)
        {
            return null;
        }

        if (plain.IndexOfAnyExcept("|-: ") < 0)
        {
            return [];
        }

        return [.. plain[1..^1].ToString().Split('|').Select(cell => new TableCell(Text(cell)))];
    }

    private static IEnumerable<((int Tag, int Start, int End) Inside, int At)> Elements(string markup, int from, int to, params string[] names)
    {
        for (var at = Open(markup, from, to, names); at >= 0;)
        {
            var start = markup.IndexOf('>', at) + 1;
            if (start <= 0 || start > to)
            {
                yield break;
            }

            var next = Open(markup, start, to, names);
            var close = names.Select(name => markup.IndexOf("</" + name, start, to - start, StringComparison.OrdinalIgnoreCase)).Where(found => found >= 0).DefaultIfEmpty(to).Min();
            yield return ((at, start, next >= 0 ? Math.Min(next, close) : close), at);
            at = next;
        }
    }

    private static int Open(string markup, int from, int to, string[] names)
    {
        for (var at = markup.IndexOf('<', from, to - from); at >= 0; at = markup.IndexOf('<', at + 1, to - at - 1))
        {
            foreach (var name in names)
            {
                if (string.Compare(markup, at + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                    && at + 1 + name.Length < to && (markup[at + 1 + name.Length] == '>' || char.IsWhiteSpace(markup[at + 1 + name.Length])))
                {
                    return at;
                }
            }
        }

        return -1;
    }

    private static int Span(string markup, int tag, int start, string name)
    {
        var at = markup.IndexOf(name, tag, start - tag, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return 1;
        }

        var number = 0;
        for (var i = at + name.Length; i < start && number <= MostSpan; i++)
        {
            if (char.IsAsciiDigit(markup[i]))
            {
                number = (number * 10) + (markup[i] - '0');
            }
            else if (number > 0)
            {
                break;
            }
        }

        return Math.Clamp(number, 1, MostSpan);
    }

    internal static string Text(string inside)
    {
        var text = new StringBuilder(inside.Length);
        for (var i = 0; i < inside.Length; i++)
        {
            // A sign for "less than" opens no tag.
            var close = inside[i] == '<' && i + 1 < inside.Length && (char.IsAsciiLetter(inside[i + 1]) || inside[i + 1] == '/') ? inside.IndexOf('>', i) : -1;
            if (close < 0)
            {
                text.Append(inside[i]);
                continue;
            }

            if (inside.AsSpan(i).StartsWith("<br", StringComparison.OrdinalIgnoreCase))
            {
                text.Append('\n');
            }

            i = close;
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }
}
