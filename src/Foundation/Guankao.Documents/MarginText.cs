namespace Guankao.Documents;

/// <summary>Tells the number of a page from other text of a margin.</summary>
internal static class MarginText
{
    internal static Margin Of(MarginKind kind, Locator locator, string text) =>
        new(locator, IsPageNumber(text) ? MarginKind.PageNumber : kind, text.Trim());

    /// <summary>3, - 3 -, 第 3 頁, 第3頁，共10頁, 3/10, P.3, Page 3 of 10, iv.</summary>
    internal static bool IsPageNumber(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is 0 or > 24)
        {
            return false;
        }

        int digits = 0, numbers = 0;
        var inNumber = false;
        var letters = 0;
        var roman = true;
        foreach (var c in text)
        {
            var digit = char.IsDigit(c);
            digits += digit ? 1 : 0;
            numbers += digit && !inNumber ? 1 : 0;
            inNumber = digit;
            if (!digit && char.IsAsciiLetter(c))
            {
                letters++;
                roman &= c is 'i' or 'v' or 'x';
            }
            else if (!digit && !IsAround(c))
            {
                return false;
            }
        }

        return digits > 0
            ? digits <= 8 && numbers <= 2 && (letters == 0 || IsWord(text)) && text[0] is not ('(' or '（')
            : (letters > 0 && roman && letters <= 5) || (letters == 0 && text.Contains('頁'));
    }

    private static bool IsAround(char c) => c is '第' or '頁' or '共' or '-' or '–' or '—' or '─' or '－' or '/' or '／' or '~' or ' ' or '\u3000' or ',' or '，' or '.' or ':' or '：' or '\t';

    private static bool IsWord(ReadOnlySpan<char> text) =>
        text.StartsWith("p", StringComparison.OrdinalIgnoreCase)
        && (text.StartsWith("page", StringComparison.OrdinalIgnoreCase) || text[1..].IndexOfAnyInRange('a', 'z') < 0);
}
