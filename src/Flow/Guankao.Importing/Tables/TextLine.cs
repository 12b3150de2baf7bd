using System.Text;

namespace Guankao.Importing;

/// <summary>Text of a cell as one line.</summary>
internal static class TextLine
{
    /// <summary>Without any blank.</summary>
    internal static string Tight(string text) => text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;

    /// <summary>In one line: blanks between Chinese characters are only room on the paper, others part words.</summary>
    internal static string Of(string text)
    {
        if (!text.Any(char.IsWhiteSpace))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text.Trim())
        {
            if (char.IsWhiteSpace(c))
            {
                gap = true;
                continue;
            }

            if (gap && line.Length > 0 && char.IsAsciiLetterOrDigit(c) && char.IsAsciiLetterOrDigit(line[^1]))
            {
                line.Append(' ');
            }

            gap = false;
            line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>Without what stands in brackets.</summary>
    internal static string WithoutBrackets(string text)
    {
        var line = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            depth += c is '(' or '（' or '[' or '〔' ? 1 : 0;
            if (depth == 0)
            {
                line.Append(c);
            }

            depth -= c is ')' or '）' or ']' or '〕' && depth > 0 ? 1 : 0;
        }

        return line.Length == 0 ? text : line.ToString();
    }

    /// <summary>What stands in the brackets, one after another.</summary>
    internal static IEnumerable<string> Brackets(string text)
    {
        for (var open = text.IndexOfAny(['(', '（']); open >= 0; open = text.IndexOfAny(['(', '（'], open + 1))
        {
            var close = text.IndexOfAny([')', '）'], open);
            if (close > open)
            {
                yield return text[(open + 1)..close];
            }
        }
    }
}
