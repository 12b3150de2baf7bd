namespace Guankao.Reading;

/// <summary>Reads meetings by number: 第2236次市政會議, 第1屆第1次委員會議, 第4屆第3次定期大會.</summary>
internal static class MeetingScanner
{
    private const int LongestName = 14;

    public static void Scan(ReadOnlySpan<char> text, List<MeetingReading> into)
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
            int? term = null;
            var next = at;
            if (Ordinal(text, next, '屆', out var number, out var end))
            {
                term = number;
                next = text.OverSpace(end);
            }

            if (Ordinal(text, next, '次', out number, out end) && Close(text, end, out var close))
            {
                into.Add(new MeetingReading(new TextSpan(at, close), number, term));
                from = close;
            }
        }
    }

    private static bool Ordinal(ReadOnlySpan<char> text, int at, char sign, out int number, out int end)
    {
        (number, end) = (0, at);
        if (text.At(at) != '第' || !SmallNumber.TryRead(text, text.OverSpace(at + 1), out number, out end, out _))
        {
            return false;
        }

        end = text.OverSpace(end);
        return text.At(end++) == sign;
    }

    private static bool Close(ReadOnlySpan<char> text, int from, out int close)
    {
        for (close = from; close < text.Length && close - from <= LongestName && (Place.IsHan(text[close]) || text[close] is '(' or ')'); close++)
        {
            if (text.Has(close, "會議") || text.Has(close, "大會"))
            {
                close += 2;
                return true;
            }
        }

        return false;
    }
}
