namespace Guankao.Reading;

/// <summary>Reads 每月, 每4個月, 每半年至少1次, 按季, 逐年.</summary>
internal static class RecurrenceScanner
{
    private const int FarthestTimes = 10;
    private static readonly System.Buffers.SearchValues<char> Heads = System.Buffers.SearchValues.Create("每按逐");

    public static void Scan(ReadOnlySpan<char> text, Mentions mentions)
    {
        var from = 0;
        var quantity = 0;
        while (from < text.Length)
        {
            var at = text[from..].IndexOfAny(Heads);
            if (at < 0)
            {
                return;
            }

            at += from;
            from = at + 1;
            if (TryEvery(text, at, out var every, out var unit, out var end))
            {
                mentions.Recurrences.Add(WithTimes(text, mentions.Quantities, ref quantity, new RecurrenceReading(new TextSpan(at, end), every, unit, null, false)));
                from = end;
            }
        }
    }

    private static bool TryEvery(ReadOnlySpan<char> text, int at, out int every, out CalendarUnit unit, out int end)
    {
        every = 1;
        end = text.OverSpace(at + 1);
        if (text[at] == '每' && SmallNumber.TryRead(text, end, out var number, out var numberEnd, out _) && number is > 0 and < 100)
        {
            every = number;
            end = text.OverSpace(numberEnd);
        }

        end += text.At(end) == '個' && every >= 1 && text.At(end + 1) is '月' or '工' ? 1 : 0;
        (unit, var length) = text.At(end) switch
        {
            '日' or '天' => (CalendarUnit.Day, 1),
            '週' or '周' => (CalendarUnit.Week, 1),
            '月' => (CalendarUnit.Month, 1),
            '季' => (CalendarUnit.Quarter, text.At(end + 1) == '度' ? 2 : 1),
            '半' when text.At(end + 1) == '年' => (CalendarUnit.Half, 2),
            '年' => (CalendarUnit.Year, text.At(end + 1) == '度' ? 2 : 1),
            '工' when text.Has(end, "工作日") => (CalendarUnit.WorkingDay, 3),
            '小' when text.Has(end, "小時") => (CalendarUnit.Hour, 2),
            _ => (default, 0),
        };
        end += length;
        return length > 0;
    }

    /// <summary>「至少1次」 close behind in the same clause.</summary>
    private static RecurrenceReading WithTimes(ReadOnlySpan<char> text, List<QuantityReading> quantities, ref int from, RecurrenceReading reading)
    {
        while (from < quantities.Count && quantities[from].Span.Start < reading.Span.End)
        {
            from++;
        }

        if (from < quantities.Count && quantities[from] is { Unit: "次" or "場" or "場次" or "梯次" or "回" } times
            && times.Span.Start - reading.Span.End <= FarthestTimes
            && text[reading.Span.End..times.Span.Start].IndexOfAny('，', '。', '；') < 0 && times.Value is > 0 and < 10_000)
        {
            return reading with { Span = new TextSpan(reading.Span.Start, times.Span.End), Times = (int)times.Value, AtLeast = times.Comparator == Comparator.Ge };
        }

        return reading;
    }
}
