namespace Guankao.Reading;

internal ref partial struct QuantityScanner
{
    /// <summary>The upper end of a range: 3-5%, 200至300人, 12至16萬日圓 (the first takes its 萬 from the second).</summary>
    private readonly bool RangeEnd(ref NumberToken low, out NumberToken high)
    {
        high = low;
        var link = _text.OverSpace(AfterRangeUnit(low));
        if (_text.At(link) is not ('-' or '~' or '至' or '到'))
        {
            return false;
        }

        // 12至未滿18歲.
        var next = _text.OverSpace(link + 1);
        next += _text.Has(next, "未滿") ? 2 : 0;
        if (!NumberLexer.TryRead(_text, next, out var upper) || upper.Arabic != low.Arabic)
        {
            return false;
        }

        if (low.Scale == 1 && upper.Scale > 1 && low.Value < upper.Coefficient && !low.Grouped)
        {
            low.Value *= upper.Scale;
        }

        high = upper;
        return upper.Value > low.Value;
    }

    /// <summary>「30%至50%」, 「3人至5人」 repeat the unit.</summary>
    private readonly int AfterRangeUnit(NumberToken low)
    {
        var at = _text.OverSpace(low.End);
        if (_text.At(at) == '%')
        {
            return at + 1;
        }

        return QuantityWords.Units.TryMatch(_text, at, out var end, out var unit) && _text.At(end) is '至' or '到' or '~' ? end : low.End;
    }

    /// <summary>Reads percent sign or unit after the number and writes the quantity down, if it is one.</summary>
    private readonly int Close(NumberToken number, NumberToken? low)
    {
        var start = low?.Start ?? number.Start;
        var traits = number.Damaged ? QuantityTraits.Damaged : QuantityTraits.None;
        var value = low?.Value ?? number.Value;
        decimal? to = low is null ? null : number.Value;
        var at = number.End;
        // 多元 after a small number is another word; 三千多元 is money.
        var more = _text.At(at) == '餘' || (_text.At(at) == '多' && (_text.At(at + 1) != '元' || number.Value >= 100)) ? 1 : 0;
        at = _text.OverSpace(at + more);
        if (_text.At(at) == '%')
        {
            Add(start, at + 1, value, to, "", percent: true, traits, more > 0 || number.More);
            return at + 1;
        }

        if (UnitAt(number, at, out var end, out var unit))
        {
            if (!Counts(number, low is not null, start, end, unit))
            {
                return end;
            }

            var printed = PrintedUnit(at, ref end, unit);
            Add(start, end, value, to, printed, percent: false, traits | Signs(start, end), more > 0 || number.More, unit.Of);
            return end;
        }

        if (number.Arabic && UnitAhead(number, at, out end, out unit))
        {
            Add(start, number.End, value, to, unit.Word, percent: false, traits, more > 0 || number.More, unit.Of);
            return number.End;
        }

        if (IsBareQuantity(number, start, out var measure))
        {
            Add(Minus(start), number.End, Minus(start) < start ? -value : value, to, measure, percent: false, traits | Signs(start, number.End), more > 0 || number.More);
        }

        return number.End;
    }

    private readonly bool UnitAt(NumberToken number, int at, out int end, out Unit unit)
    {
        // A number alone in its line counts nothing in the next one.
        if (at > number.End && _text[number.End..at].Contains('\n') && StartsLine(number.Start))
        {
            (end, unit) = (at, null!);
            return false;
        }

        var shorterThan = int.MaxValue;
        while (QuantityWords.Units.TryMatch(_text, at, shorterThan, out end, out unit))
        {
            if (Stands(unit, end))
            {
                return true;
            }

            shorterThan = unit.Word.Length;
        }

        return false;
    }

    private readonly bool Stands(Unit unit, int end)
    {
        foreach (var other in unit.Unless)
        {
            if (_text.Has(end, other))
            {
                return false;
            }
        }

        return !(Place.IsLatin(_text[end - 1]) && (Place.IsLatin(_text.At(end)) || Place.IsDigit(_text.At(end))));
    }

    /// <summary>1,000宣導場次, 1,100萬觀光人次: a word stands between a large number and its counter.</summary>
    private readonly bool UnitAhead(NumberToken number, int at, out int end, out Unit unit)
    {
        if (number.Grouped || number.Scale >= 10_000m)
        {
            for (var next = at + 1; next <= at + 4 && Place.IsHan(_text.At(next - 1)); next++)
            {
                if (QuantityWords.Units.TryMatch(_text, next, out end, out unit) && unit.Word.Length >= 2 && unit.Of is "people" or "event" or "thing" && Stands(unit, end))
                {
                    return true;
                }
            }
        }

        (end, unit) = (at, null!);
        return false;
    }

    private readonly bool StartsLine(int at) => at == 0 || _text[at - 1] is '\n' or '\t';

    /// <summary>Leaves out ages in names (2歲專班) and Chinese numerals that count nothing (一個, 兩岸).</summary>
    private readonly bool Counts(NumberToken number, bool range, int start, int end, Unit unit)
    {
        // 8時30分 is a time of day.
        if (unit.Word is "分" && start > 1 && _text[start - 1] is '時' or '點' && Place.IsDigit(_text[start - 2]))
        {
            return false;
        }

        if (unit.Of == "age")
        {
            return (range && _text[start..end].IndexOf('-') < 0) || (start > 0 && _text[start - 1] is '至' or '滿') || QuantityWords.After.TryMatch(_text, end, out _, out _) || QuantityWords.Before.TryMatch(_text, start, out _, out _);
        }

        if (number.Arabic || number.Scale > 1)
        {
            return true;
        }

        // 兩地, 三級 and 四大 are ways of speaking; 二十七校 is always a count.
        if (number.Value == 0 || !(unit.CountsChinese || number.Value > 10))
        {
            return false;
        }

        return !number.One || unit.CountsOne || (start > 0 && _text[start - 1] is '每' or '少' or '達' or '有' or '計' or '共')
            || QuantityWords.After.TryMatch(_text, end, out _, out _);
    }

    private readonly string PrintedUnit(int at, ref int end, Unit unit)
    {
        if (_text.At(end) == '/' && QuantityWords.Units.TryMatch(_text, end + 1, out var baseEnd, out var per)
            && per.Of is "duration" or "event" or "people" or "household" or "thing" or "place" or "area")
        {
            end = baseEnd;
            return RateUnits.Of(_original[at..end]);
        }

        return end - at == unit.Word.Length && _original[at..end].SequenceEqual(unit.Word)
            ? unit.Word
            : QuantityWords.AsPrinted(_original[at..end], unit);
    }

    private readonly QuantityTraits Signs(int start, int end)
    {
        var before = start > 0 ? _text[start - 1] : '\0';
        var isBase = (before == '/' && start > 1) || (before is '占' or '佔' && _text.At(end) is '之' or '的');
        return isBase ? QuantityTraits.Base : QuantityTraits.None;
    }
}
