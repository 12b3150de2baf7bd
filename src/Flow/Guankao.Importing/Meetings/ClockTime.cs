namespace Guankao.Importing.Meetings;

/// <summary>Reads times of the day: 上午9時30分, 下午2時, 14:00, 下午3點半.</summary>
internal static class ClockTime
{
    private const int Noon = 12;

    /// <summary>Every time in order; one without 上午 or 下午 takes it from the one before where that makes it later.</summary>
    public static List<TimeOnly> In(string text)
    {
        var found = new List<TimeOnly>();
        for (var at = 0; at < text.Length; at++)
        {
            if (Digits(text, at, out var hour, out var end) && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && Minute(text, end, out var minute, out var close) && hour <= 24 && minute < 60)
            {
                found.Add(Of(hour, minute, Half(text, at), found));
                at = close - 1;
            }
        }

        return found;
    }

    private static TimeOnly Of(int hour, int minute, char half, List<TimeOnly> before)
    {
        var afternoon = half == 'p' || (half == ' ' && hour < Noon && before.Count > 0 && new TimeOnly(hour, minute) < before[^1]);
        var at = afternoon && hour < Noon ? hour + Noon : half == 'a' && hour == Noon ? 0 : hour;
        return new TimeOnly(at % 24, minute);
    }

    private static char Half(string text, int at)
    {
        var before = text[Math.Max(0, at - 4)..at].TrimEnd(' ', '\u3000');
        var words = MinutesWords.Own;
        return words.Ending("afternoon", before) is not null ? 'p' : words.Ending("morning", before) is not null ? 'a' : words.Ending("noon", before) is not null ? 'n' : ' ';
    }

    private static bool Digits(string text, int at, out int value, out int end)
    {
        (value, end) = (0, at);
        while (end < text.Length && end - at < 2 && Digit(text[end]) is { } digit)
        {
            (value, end) = ((value * 10) + digit, end + 1);
        }

        return end > at || Chinese(text, at, out value, out end);
    }

    private static int? Digit(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : null;

    private static bool Chinese(string text, int at, out int value, out int end)
    {
        const string Numerals = "零一二三四五六七八九";
        (value, end) = (0, at);
        while (end < text.Length && (text[end] == '十' || Numerals.Contains(text[end])))
        {
            value = text[end] == '十' ? Math.Max(1, value) * 10 : value + Numerals.IndexOf(text[end], StringComparison.Ordinal);
            end++;
        }

        return end > at;
    }

    private static bool Minute(string text, int at, out int minute, out int end)
    {
        (minute, end) = (0, at);
        while (end < text.Length && text[end] is ' ' or '\u3000')
        {
            end++;
        }

        if (end >= text.Length || text[end] is not ('時' or '點' or ':' or '：'))
        {
            return false;
        }

        var colon = text[end] is ':' or '：';
        var mark = ++end;
        while (mark < text.Length && text[mark] is ' ' or '\u3000')
        {
            mark++;
        }

        if (!colon && mark < text.Length && text[mark] is '半' or '整')
        {
            (minute, end) = (text[mark] == '半' ? 30 : 0, mark + 1);
            return true;
        }

        if (Digits(text, mark, out var read, out var close) && (colon ? close - mark == 2 : close < text.Length && text[close] == '分'))
        {
            (minute, end) = (read, close + (colon ? 0 : 1));
            return true;
        }

        return !colon;
    }
}
