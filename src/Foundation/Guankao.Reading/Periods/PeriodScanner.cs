namespace Guankao.Reading;

/// <summary>Finds the durations among the quantities that run from an event and end in 內.</summary>
internal static class PeriodScanner
{
    private const int LongestEvent = 12;

    public static void Scan(ReadOnlySpan<char> text, Mentions mentions)
    {
        foreach (var quantity in mentions.Quantities)
        {
            if (quantity.Percent || quantity.Value != decimal.Truncate(quantity.Value) || quantity.Value is < 1 or > 10_000 || !TryUnit(quantity.Unit, out var unit))
            {
                continue;
            }

            var end = Within(text, quantity.Span.End);
            var start = EventStart(text, quantity.Span.Start, out var nextDay);
            if (end > quantity.Span.End || nextDay)
            {
                mentions.Periods.Add(new PeriodReading(
                    new TextSpan(start, end), (int)quantity.Value, unit, new TextSpan(start, quantity.Span.Start), nextDay));
            }
        }
    }

    public static bool TryUnit(string unit, out CalendarUnit step)
    {
        (step, var known) = unit switch
        {
            "小時" or "個小時" => (CalendarUnit.Hour, true),
            "日" or "天" or "日曆天" or "個日曆天" => (CalendarUnit.Day, true),
            "工作日" or "個工作日" or "工作天" or "個工作天" => (CalendarUnit.WorkingDay, true),
            "週" or "周" or "星期" or "個星期" or "個禮拜" => (CalendarUnit.Week, true),
            "個月" or "月" => (CalendarUnit.Month, true),
            "季" => (CalendarUnit.Quarter, true),
            "年" => (CalendarUnit.Year, true),
            _ => (default, false),
        };
        return known;
    }

    private static int Within(ReadOnlySpan<char> text, int end)
    {
        if (text.Has(end, "之內") || text.Has(end, "以內"))
        {
            return end + 2;
        }

        return text.At(end) == '內' && text.At(end + 1) is not ('湖' or '政' or '部') ? end + 1 : end;
    }

    /// <summary>The event before the number: 返國翌日起, 文到, 會後 — the characters back to a sign or to 於, 應, 請.</summary>
    private static int EventStart(ReadOnlySpan<char> text, int number, out bool nextDay)
    {
        var tail = Place.BackOverSpace(text, number);
        nextDay = false;
        if (tail == 0 || text[tail - 1] is not ('起' or '後' or '到' or '達' or '日' or '畢' or '滿'))
        {
            return number;
        }

        var start = tail;
        while (start > 0 && tail - start < LongestEvent && Place.IsHan(text[start - 1]) && text[start - 1] is not ('於' or '應' or '請' or '並' or '須' or '自' or '可' or '得'))
        {
            start--;
        }

        var happening = text[start..tail];
        nextDay = happening.IndexOf("翌日") >= 0 || happening.IndexOf("次日") >= 0;
        return start;
    }
}
