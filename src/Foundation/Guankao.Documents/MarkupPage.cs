using System.Text;

namespace Guankao.Documents;

/// <summary>
/// A whole page in mark-up, as systems hand out "workbooks" that are none: its tables each begin a line, what belongs to no
/// reader is left out, and nothing in it is run or fetched.
/// </summary>
internal static class MarkupPage
{
    private static readonly string[] Unseen = ["script", "style", "head", "xml"];

    /// <summary>True where the text is such a page.</summary>
    internal static bool Is(string text)
    {
        var head = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<table", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<meta", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The page as lines of text and tables in mark-up.</summary>
    internal static string Lines(string text)
    {
        foreach (var name in Unseen)
        {
            text = Without(text, name);
        }

        var lines = new StringBuilder(text.Length + 64);
        var at = 0;
        while (text.IndexOf("<table", at, StringComparison.OrdinalIgnoreCase) is var table and >= 0 && MarkedTables.End(text, table) is var end and > 0)
        {
            Words(lines, text[at..table]);
            lines.Append(text.AsSpan(table, end - table)).Append('\n');
            at = end;
        }

        Words(lines, text[at..]);
        return lines.ToString();
    }

    private static void Words(StringBuilder lines, string markup)
    {
        foreach (var line in MarkedTables.Text(Broken(markup)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            lines.Append(line).Append('\n');
        }
    }

    // What ends a paragraph on the screen ends a line here.
    private static string Broken(string markup)
    {
        foreach (var end in (ReadOnlySpan<string>)["</p>", "</div>", "</h1>", "</h2>", "</h3>", "</li>"])
        {
            markup = markup.Replace(end, "<br>", StringComparison.OrdinalIgnoreCase);
        }

        return markup;
    }

    private static string Without(string text, string name)
    {
        for (var open = Tag(text, name, 0); open >= 0; open = Tag(text, name, open))
        {
            var close = text.IndexOf("</" + name, open, StringComparison.OrdinalIgnoreCase);
            var end = close < 0 ? -1 : text.IndexOf('>', close);
            if (end < 0)
            {
                break;
            }

            text = text.Remove(open, end + 1 - open);
        }

        return text;
    }

    private static int Tag(string text, string name, int from)
    {
        for (var at = text.IndexOf("<" + name, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("<" + name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at + name.Length + 1 < text.Length && (text[at + name.Length + 1] == '>' || char.IsWhiteSpace(text[at + name.Length + 1])))
            {
                return at;
            }
        }

        return -1;
    }
}
