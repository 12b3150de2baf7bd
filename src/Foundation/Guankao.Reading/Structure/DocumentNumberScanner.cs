namespace Guankao.Reading;

/// <summary>Reads 公文字號: 府法綜字第1123013348號, 北市都企字第10930112A號, 府授工字第○九二○三號.</summary>
internal static class DocumentNumberScanner
{
    private const int LongestOffice = 12;
    private const int FewestDigits = 5;

    public static void Scan(ReadOnlySpan<char> text, List<DocumentNumberReading> into)
    {
        var from = 0;
        while (from < text.Length)
        {
            var at = text[from..].IndexOf('第');
            if (at < 0)
            {
                return;
            }

            at += from;
            from = at + 1;
            if (Number(text, text.OverSpace(at + 1), out var end, out var digits))
            {
                var start = Office(text, at, out var named);
                if (digits >= FewestDigits && (named || digits >= 7))
                {
                    into.Add(new DocumentNumberReading(new TextSpan(start, end)));
                    from = end;
                }
            }
        }
    }

    private static bool Number(ReadOnlySpan<char> text, int at, out int end, out int digits)
    {
        (end, digits) = (at, 0);
        while (Place.IsDigit(text.At(end)) || SmallNumber.Digit(text.At(end)) >= 0)
        {
            end++;
            digits++;
        }

        end += digits > 0 && Place.IsLatin(text.At(end)) ? 1 : 0;
        end = text.OverSpace(end);
        end++;
        return digits > 0 && text.At(end - 1) == '號';
    }

    /// <summary>The letters of the office before 字第, back to the first character that cannot be one.</summary>
    private static int Office(ReadOnlySpan<char> text, int mark, out bool named)
    {
        var at = Place.BackOverSpace(text, mark);
        named = at > 0 && text[at - 1] == '字';
        if (!named)
        {
            return mark;
        }

        var start = at;
        while (start > 0 && at - start < LongestOffice && (Place.IsHan(text[start - 1]) || text[start - 1] is '(' or ')'))
        {
            if (start < at && text[start - 1] is '日' or '以' or '依' or '據' or '經' or '年' or '復' or '奉' or '函')
            {
                break;
            }

            start--;
        }

        return start;
    }
}
