namespace Guankao.Reading.Personal;

/// <summary>Numbers that lead to a person: telephones of every kind, identity numbers with a slip in them, house numbers.</summary>
internal static class Numbers
{
    private const int FewestOfAPhone = 7;
    private const int MostOfAPhone = 12;
    private const int NearestRoad = 10;

    private static readonly string Roads = Embedded.Language("private-words").GetProperty("roads").GetString()!;

    public static PersonalReading? At(string text, int start) => MistypedIdentity(text, start) ?? Phone(text, start) ?? House(text, start);

    // A letter and nine digits: an identity number whose check digit is wrong is still somebody's, wrongly written.
    private static PersonalReading? MistypedIdentity(string text, int start)
    {
        if (start + 10 > text.Length || !char.IsAsciiLetter(Half(text, start)) || (start > 0 && char.IsAsciiLetterOrDigit(Half(text, start - 1))))
        {
            return null;
        }

        for (var at = start + 1; at < start + 10; at++)
        {
            if (!char.IsAsciiDigit(Half(text, at)))
            {
                return null;
            }
        }

        return start + 10 < text.Length && char.IsAsciiDigit(Half(text, start + 10)) ? null
            : new PersonalReading(new TextSpan(start, start + 10), PersonalKind.IdentityNumber);
    }

    private static PersonalReading? Phone(string text, int start)
    {
        if (!Opens(text, start))
        {
            return null;
        }

        var (count, end) = (0, start);
        List<int> groups = [0];
        for (var at = start; at < text.Length; at++)
        {
            var letter = Half(text, at);
            if (char.IsAsciiDigit(letter))
            {
                (count, end, groups[^1]) = (count + 1, at + 1, groups[^1] + 1);
            }
            else if (letter is '-' or ' ' or '(' or ')' or '+' or '#' or '－')
            {
                groups.Add(0);
            }
            else
            {
                break;
            }
        }

        groups.RemoveAll(length => length == 0);
        return count is >= FewestOfAPhone and <= MostOfAPhone && !IsDay(groups) ? new PersonalReading(new TextSpan(start, end), PersonalKind.Phone) : null;
    }

    private static bool Opens(string text, int start) =>
        Half(text, start) is var first && (char.IsAsciiDigit(first) || first is '(' or '+')
        && (start == 0 || !(char.IsAsciiLetterOrDigit(Half(text, start - 1)) || Half(text, start - 1) is '.' or ',' or '/' or '-' or '第'));

    // 2026-11-21 and 115-11-21 are days.
    private static bool IsDay(List<int> groups) => groups is [4 or 3, 1 or 2, 1 or 2];

    // 三民路12號、5巷3弄; 第12號 of a letter is no house.
    private static PersonalReading? House(string text, int start)
    {
        if (!IsNumeral(text[start]) || (start > 0 && (IsNumeral(text[start - 1]) || text[start - 1] is '第' or '字')))
        {
            return null;
        }

        var end = start;
        while (end < text.Length && (IsNumeral(text[end]) || (Half(text, end) == '-' && end + 1 < text.Length && IsNumeral(text[end + 1])) || (text[end] == '之' && end > start)))
        {
            end++;
        }

        if (end == text.Length || text[end] is not ('號' or '巷' or '弄' or '鄰'))
        {
            return null;
        }

        var from = Math.Max(0, start - NearestRoad);
        var road = text.AsSpan(from, start - from).LastIndexOfAny(Roads);
        return road < 0 || start - (from + road) > 6 ? null : new PersonalReading(new TextSpan(from + road, end + 1), PersonalKind.Address);
    }

    private static bool IsNumeral(char letter) => char.IsAsciiDigit(PersonalScanner.Half(letter)) || "一二三四五六七八九十百○零".Contains(letter, StringComparison.Ordinal);

    private static char Half(string text, int at) => PersonalScanner.Half(text[at]);
}
