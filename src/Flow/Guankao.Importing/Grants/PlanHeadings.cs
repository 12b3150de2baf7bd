namespace Guankao.Importing;

/// <summary>Tells headings from text.</summary>
internal static class PlanHeadings
{
    private const int LongestHeading = 40;
    private const string Chapters = "壹貳參叁肆伍陸柒捌玖拾";
    private const string Tens = "一二三四五六七八九十";

    /// <summary>True for 壹、 and 一、 with a short line behind.</summary>
    internal static bool IsChapter(string text) => text.Length <= LongestHeading && Level(text, out _) is 0 or 1;

    /// <summary>Level of the outline mark a line begins with, as 0 壹 1 一、 2 （一） 3 1. 4 (1) 5 A.; null where there is none.</summary>
    internal static int? Level(string text, out string rest)
    {
        rest = text;
        var end = 0;
        while (end < text.Length && Chapters.Contains(text[end]))
        {
            end++;
        }

        if (end > 0 && Mark(text, end))
        {
            rest = text[(end + 1)..].TrimStart();
            return 0;
        }

        end = 0;
        while (end < text.Length && Tens.Contains(text[end]))
        {
            end++;
        }

        if (end is > 0 and <= 3 && Mark(text, end))
        {
            rest = text[(end + 1)..].TrimStart();
            return 1;
        }

        return Bracketed(text, ref rest) ?? Numbered(text, ref rest);
    }

    private static int? Bracketed(string text, ref string rest)
    {
        if (text.Length < 3 || text[0] is not ('(' or '（'))
        {
            return null;
        }

        var close = text.IndexOfAny([')', '）']);
        if (close is < 2 or > 4)
        {
            return null;
        }

        var inner = text[1..close];
        int? level = inner.All(Tens.Contains) ? 2 : inner.All(char.IsAsciiDigit) ? 4 : null;
        rest = level is null ? rest : text[(close + 1)..].TrimStart();
        return level;
    }

    private static int? Numbered(string text, ref string rest)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 1 or 2 && text.Length > digits + 1 && text[digits] is '.' or '．' or '、' && !char.IsAsciiDigit(text[digits + 1]))
        {
            rest = text[(digits + 1)..].TrimStart();
            return 3;
        }

        if (text.Length > 2 && char.IsAsciiLetterUpper(text[0]) && text[1] is '.' or '、' && text[0] is >= 'A' and <= 'Z')
        {
            rest = text[2..].TrimStart();
            return 5;
        }

        return null;
    }

    private static bool Mark(string text, int at) => at < text.Length && text[at] is '、' or '．' or '.';
}
