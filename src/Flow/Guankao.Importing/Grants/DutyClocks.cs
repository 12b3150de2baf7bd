using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>Reads clocks of procedures: 文到7日內, 於5個工作日內, 開會後7日內, 期滿前2個月, 3個月以上～6個月以下.</summary>
internal static class DutyClocks
{
    private const int LongestEvent = 14;
    private static readonly (string Word, string Unit)[] Units =
    [
        ("個工作日", "working-days"), ("工作日", "working-days"), ("工作天", "working-days"), ("個月", "months"), ("小時", "hours"),
        ("日", "days"), ("天", "days"), ("週", "weeks"), ("年", "years"),
    ];

    internal readonly record struct Clock(TextSpan Span, int Count, int? CountTo, string Unit, string Event);

    internal static List<Clock> In(string text)
    {
        var found = new List<Clock>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end - at <= 3 && UnitAt(text, end) is { } unit && Bound(text, at, end + unit.Word.Length) is { } close)
            {
                found.Add(new Clock(new TextSpan(at, close), int.Parse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture), null, unit.Unit, Event(text, at)));
            }

            at = end - 1;
        }

        return Ranges(text, found);
    }

    private static (string Word, string Unit)? UnitAt(string text, int at)
    {
        foreach (var unit in Units)
        {
            if (string.CompareOrdinal(text, at, unit.Word, 0, unit.Word.Length) == 0)
            {
                return unit;
            }
        }

        return null;
    }

    // A length of time is a clock only where it says within, before, at least or at most.
    private static int? Bound(string text, int start, int end)
    {
        foreach (var word in (ReadOnlySpan<string>)["以內", "內", "以上", "以下", "前"])
        {
            if (string.CompareOrdinal(text, end, word, 0, word.Length) == 0)
            {
                return end + word.Length;
            }
        }

        return start > 0 && text[start - 1] == '前' ? end : null;
    }

    private static string Event(string text, int start)
    {
        var from = start;
        while (from > 0 && start - from < LongestEvent && !"，。；：、（(".Contains(text[from - 1]))
        {
            from--;
        }

        return text[from..start].TrimEnd('於').Replace("請於", "", StringComparison.Ordinal).TrimStart('並', '請', '於').Trim();
    }

    private static List<Clock> Ranges(string text, List<Clock> clocks)
    {
        for (var i = 0; i + 1 < clocks.Count; i++)
        {
            var (low, high) = (clocks[i], clocks[i + 1]);
            if (low.Unit == high.Unit && high.Span.Start - low.Span.End <= 1 && low.Span.Of(text).EndsWith("以上", StringComparison.Ordinal))
            {
                clocks[i] = low with { Span = new TextSpan(low.Span.Start, high.Span.End), CountTo = high.Count };
                clocks.RemoveAt(i + 1);
            }
        }

        return clocks;
    }
}
