namespace Guankao.Reading;

internal ref partial struct QuantityScanner
{
    private const int FarthestMeasure = 8;

    /// <summary>
    /// A number without unit counts where it is grouped by thousands, goes to 萬 or more, or stands as the value of a
    /// measure (周轉率降至8.04).
    /// </summary>
    private readonly bool IsBareQuantity(NumberToken number, int start, out string measure)
    {
        measure = "";
        var next = _text.At(number.End);
        if (!number.Arabic || Place.IsLatin(next) || next is '@' or '#')
        {
            return false;
        }

        if (number.Grouped || (number.Scale >= 10_000m && !Place.IsDigit(next)))
        {
            return true;
        }

        if (next is '.' or '-' or '/' or ':' || Place.IsDigit(next))
        {
            return false;
        }

        var compared = QuantityWords.After.TryMatch(_text, number.End, out _, out var after) && after.Comparator is Comparator.Ge or Comparator.Le;
        return (compared || number.Fraction || QuantityWords.Measures.TryMatch(_text, start, out _, out _)) && MeasureBefore(start, out measure)
            || (number.Fraction && StandsAlone(start, number.End));
    }

    /// <summary>The 率 or 指數 named just before the number.</summary>
    private readonly bool MeasureBefore(int start, out string measure)
    {
        for (var at = start - 1; at >= 0 && start - at <= FarthestMeasure; at--)
        {
            if (_text[at] is '，' or '。' or '、' or ',' or '；' or '\n' or '\t' or '%' || Place.IsDigit(_text[at]))
            {
                break;
            }

            if (_text[at] == '率' && at >= 2 && Place.IsHan(_text[at - 1]) && Place.IsHan(_text[at - 2]))
            {
                var from = _text[at - 2] is '年' or '月' or '日' or '其' or '之' or '的' or '與' or '及' ? at - 1 : at - 2;
                measure = RateUnits.Of(_original[from..(at + 1)]);
                return true;
            }
        }

        measure = "";
        return false;
    }

    /// <summary>A decimal alone in its cell.</summary>
    private readonly bool StandsAlone(int start, int end)
    {
        var before = start == 0 ? '\t' : _text[start - 1];
        var after = end >= _text.Length ? '\t' : _text[end];
        return before is '\t' or '\n' or '|' or '"' or '>' or '-' && after is '\t' or '\n' or '\r' or '|' or '"' or '<';
    }

    /// <summary>A minus before a figure of a table.</summary>
    private readonly int Minus(int start) =>
        start > 0 && _text[start - 1] is '-' or '△' or '▲' && (start == 1 || !(Place.IsDigit(_text[start - 2]) || Place.IsHan(_text[start - 2]) || Place.IsLatin(_text[start - 2])))
            ? start - 1
            : start;

    private readonly void Add(int start, int end, decimal value, decimal? to, string unit, bool percent, QuantityTraits traits, bool more = false, string of = "")
    {
        var comparator = Before(start, ref traits);
        if (more)
        {
            comparator = Comparator.Over;
        }

        if (QuantityWords.After.TryMatch(_text, _text.OverSpace(end), out var afterEnd, out var after)
            && (after.Comparator != Comparator.Le || _text[afterEnd - 1] != '內' || percent || of is "duration" or "length")
            && Stands(after, afterEnd))
        {
            comparator = after.Comparator;
        }

        _into.Add(new QuantityReading(new TextSpan(start, end), value, to, unit, comparator, percent, traits));
    }

    private readonly bool Stands(AfterWord after, int end)
    {
        foreach (var other in after.Unless)
        {
            if (_text.Has(end, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads the words before the number, nearest first, until one says nothing of it.</summary>
    private readonly Comparator Before(int start, ref QuantityTraits traits)
    {
        var comparator = Comparator.Eq;
        var at = start;
        for (var words = 0; words < 5; words++)
        {
            if (comparator == Comparator.Eq && QuantityWords.Before.TryMatch(_text, at, out var begin, out var found))
            {
                (comparator, at) = (found, begin);
            }
            else if (QuantityWords.Traits.TryMatch(_text, at, out begin, out var trait))
            {
                traits |= trait;
                at = begin;
            }
            else if (QuantityWords.PassedOver.TryMatch(_text, at, out begin, out _))
            {
                at = begin;
            }
            else
            {
                break;
            }
        }

        if (_text[Math.Max(0, at - 6)..at].Contains('每'))
        {
            traits |= QuantityTraits.Rate;
        }

        return comparator;
    }
}
