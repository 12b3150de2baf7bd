namespace Guankao.Reading;

/// <summary>Small questions about a place in a text. A tab parts the cells of a table and is never stepped over.</summary>
internal static class Place
{
    private const int MostSpace = 4;

    public static char At(this ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? text[at] : '\0';

    public static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\u3000' or '\u00A0';

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsLatin(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    /// <summary>A Chinese character of running text.</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    /// <summary>The place after a little space (a line break counts, a blank line does not).</summary>
    public static int OverSpace(this ReadOnlySpan<char> text, int at)
    {
        var end = at;
        var breaks = 0;
        while (end < text.Length && end - at < MostSpace && IsSpace(text[end]))
        {
            if (text[end] == '\n' && ++breaks > 1)
            {
                return at;
            }

            end++;
        }

        return end < text.Length && IsSpace(text[end]) ? at : end;
    }

    public static int BackOverSpace(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        while (at > 0 && end - at < MostSpace && IsSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    public static bool Has(this ReadOnlySpan<char> text, int at, string word) =>
        (uint)at <= (uint)text.Length && text[at..].StartsWith(word, StringComparison.Ordinal);

    /// <summary>Matches a word forward over layout space inside it.</summary>
    public static bool EndOf(ReadOnlySpan<char> text, int at, string word, out int end)
    {
        end = at;
        for (var index = 0; index < word.Length; index++)
        {
            if (index > 0 && end < text.Length && text[end] != word[index])
            {
                end = text.OverSpace(end);
            }

            if (end >= text.Length || text[end] != word[index])
            {
                return false;
            }

            end++;
        }

        return true;
    }
}
