namespace Guankao.Reading;

/// <summary>Reads the numbers at the heads of points, at the beginning of a line or of a sentence.</summary>
internal static class OutlineScanner
{
    private const string Circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private const string Formal = "壹貳參肆伍陸柒捌玖拾";

    public static void Scan(ReadOnlySpan<char> text, List<OutlineReading> into)
    {
        var head = true;
        var at = 0;
        while (at < text.Length)
        {
            if (head && Mark(text, at, out var reading))
            {
                into.Add(reading);
                at = reading.Span.End;
                continue;
            }

            head = text[at] is '\n' or '\r' or '\t' or '。' or ' ' or '\u3000' or '：' or ':' or '；' or ';' or '|' or '>';
            at++;
        }
    }

    private static bool Mark(ReadOnlySpan<char> text, int at, out OutlineReading reading)
    {
        reading = default;
        return text[at] switch
        {
            '(' => Bracketed(text, at, ref reading),
            '註' => Note(text, at, ref reading),
            >= 'A' and <= 'Z' or >= 'a' and <= 'z' => Letter(text, at, ref reading),
            >= '①' and <= '⑳' => Take(at, at + 1, 6, Circled.IndexOf(text[at], StringComparison.Ordinal) + 1, ref reading),
            >= '0' and <= '9' => Arabic(text, at, ref reading),
            _ => Chinese(text, at, ref reading),
        };
    }

    private static bool Take(int start, int end, int level, int number, ref OutlineReading reading)
    {
        reading = new OutlineReading(new TextSpan(start, end), level, number);
        return true;
    }

    private static bool Chinese(ReadOnlySpan<char> text, int at, ref OutlineReading reading)
    {
        if (!SmallNumber.TryReadChinese(text, at, out var number, out var end) || number is < 1 or > 99)
        {
            return false;
        }

        var mark = text.At(end) == ' ' ? end + 1 : end;
        return text.At(mark) is '、' or '.' && Take(at, mark + 1, Formal.Contains(text[at]) ? 0 : 1, number, ref reading);
    }

    /// <summary>(一), (1), (a): the bracket must close at once and words must follow.</summary>
    private static bool Bracketed(ReadOnlySpan<char> text, int at, ref OutlineReading reading)
    {
        if (SmallNumber.TryRead(text, at + 1, out var number, out var end, out var digits) && text.At(end) == ')' && number is >= 1 and <= 99)
        {
            return Take(at, end + 1, digits > 0 ? 4 : 2, number, ref reading);
        }

        var letter = text.At(at + 1);
        return Place.IsLatin(letter) && text.At(at + 2) == ')' && Take(at, at + 3, 5, (letter | 0x20) - 'a' + 1, ref reading);
    }

    private static bool Note(ReadOnlySpan<char> text, int at, ref OutlineReading reading)
    {
        if (!SmallNumber.TryRead(text, at + 1, out var number, out var end, out _))
        {
            return false;
        }

        return text.At(end) is '：' or ':' or '.' or '、' && Take(at, end + 1, 7, number, ref reading);
    }

    private static bool Letter(ReadOnlySpan<char> text, int at, ref OutlineReading reading) =>
        text.At(at + 1) is '.' or '、' && !Place.IsLatin(text.At(at + 2)) && !Place.IsDigit(text.At(at + 2))
        && Take(at, at + 2, 5, (text[at] | 0x20) - 'a' + 1, ref reading);

    /// <summary>1. and 1、 — but not 1.5, and 「1.112.6.30前」 is the point 1 before a date.</summary>
    private static bool Arabic(ReadOnlySpan<char> text, int at, ref OutlineReading reading)
    {
        if (!SmallNumber.TryRead(text, at, out var number, out var end, out var digits) || digits > 2 || number == 0)
        {
            return false;
        }

        var next = text.At(end + 1);
        return text.At(end) switch
        {
            '、' => !IsList(text, end + 1) && Take(at, end + 1, 3, number, ref reading),
            '.' when !Place.IsDigit(next) => Take(at, end + 1, 3, number, ref reading),
            '.' => IsYear(text, end + 1) && Take(at, end + 1, 3, number, ref reading),
            ')' => Take(at, end + 1, 4, number, ref reading),
            _ => false,
        };
    }

    /// <summary>「5、14、15」 is a list of numbers, no head.</summary>
    private static bool IsList(ReadOnlySpan<char> text, int at) =>
        SmallNumber.TryRead(text, at, out _, out var end, out var digits) && digits is 1 or 2 && text.At(end) is '、' or '-' or '月' or '日';

    private static bool IsYear(ReadOnlySpan<char> text, int at) =>
        SmallNumber.TryRead(text, at, out var year, out var end, out var digits) && digits is 3 or 4
        && (year is >= 80 and <= 150 or >= 1900 and < 2200) && text.At(end) is '.' or '/' or '年' or '-';
}
