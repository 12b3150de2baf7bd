using Guankao.Calendar;

namespace Guankao.Reading;

internal ref partial struct DateScanner
{
    /// <summary>A date that begins with a number: 112年…, 112.6.30, 6月…, 7至9月, 113至114年, 17日.</summary>
    private bool Numeric(int at, bool follows, ref DatePoint point)
    {
        if (!YearNumber(at, out var value, out var end, out var digits))
        {
            return false;
        }

        var mark = _text.OverSpace(end);
        switch (_text.At(mark))
        {
            case '年':
                return GivenYear(value, digits, ref point) && AfterYear(mark + 1, ref point) && KeepYear(value, digits, mark + 1, ref point);
            case '學' when _text.Has(mark, "學年") && GivenYear(value, digits, ref point):
                return SchoolYear(mark + 2, ref point);
            case '月' when value is >= 1 and <= 12 && !DateWords.NotAfterMonth.TryMatch(_text, mark + 1, out _, out _):
                point.Month = value;
                return (at == 0 || _text[at - 1] is not ('每' or '第')) && AfterMonth(mark + 1, ref point) && Inherit(ref point);
            case '日' or '號' when value is >= 1 and <= 31:
                return BareDay(at, value, mark + 1, follows, ref point);
            case 'Q' when digits >= 3 && GivenYear(value, digits, ref point):
                return Quarter(mark, ref point);
        }

        return digits > 0 && (Dotted(value, end, digits, ref point) || Pair(value, end, digits, ref point));
    }

    /// <summary>A number, also with its digits spaced apart (1 1 2 年).</summary>
    private readonly bool YearNumber(int at, out int value, out int end, out int digits)
    {
        if (!SmallNumber.TryRead(_text, at, out value, out end, out digits))
        {
            return false;
        }

        if (digits is 1 or 2 && _text.At(end) == ' ' && Place.IsDigit(_text.At(end + 1)) && SpacedYear(at, out var spaced, out var spacedEnd, out var count))
        {
            (value, end, digits) = (spaced, spacedEnd, count);
        }

        return true;
    }

    private readonly bool SpacedYear(int at, out int value, out int end, out int digits)
    {
        (value, end, digits) = (0, at, 0);
        while (digits < 4 && Place.IsDigit(_text.At(end)))
        {
            value = (value * 10) + _text[end++] - '0';
            digits++;
            if (_text.At(end) == ' ' && Place.IsDigit(_text.At(end + 1)))
            {
                end++;
            }
        }

        return _text.At(_text.OverSpace(end)) == '年' && ((digits == 3 && value is >= 80 and <= 150) || (digits == 4 && value is >= 1900 and < 2200));
    }

    /// <summary>Takes the number for a year where it can be one.</summary>
    private static bool GivenYear(int value, int digits, ref DatePoint point)
    {
        if (value is >= 1800 and < 2200 && digits is 0 or 4)
        {
            point.YearMarked = true;
            point.Year = value;
        }
        else if (value is >= 1 and <= 200)
        {
            point.Year = value + RocDate.Offset;
        }

        point.YearGiven = true;
        return point.Year > 0;
    }

    /// <summary>
    /// Tells years from spans of years (3年計畫, 屋齡30年以上) and mends a lost digit openly: 「12年8月」 in a document
    /// of 112 is read as 112 and marked.
    /// </summary>
    private readonly bool KeepYear(int value, int digits, int afterMark, ref DatePoint point)
    {
        if (point.YearMarked)
        {
            return true;
        }

        if (point.Grain is Grain.Year or Grain.YearStart or Grain.Decade && (value < 80 || (digits == 0 && value == 100)))
        {
            return false;
        }

        if (point.Grain == Grain.Year && point.End == afterMark && DateWords.NotAfterYear.TryMatch(_text, afterMark, out _, out _))
        {
            return false;
        }

        if (value >= 60)
        {
            return true;
        }

        var likely = point.Year + 100;
        if (_year > 0 && Math.Abs(likely - _year) <= 10)
        {
            point.Year = likely;
            point.Doubt = DateDoubt.YearSlip;
            return true;
        }

        return point.Grain == Grain.Day && digits > 0;
    }

    /// <summary>「17日」 alone is a day only beside another date or where the words around say so; else it is a duration.</summary>
    private readonly bool BareDay(int at, int day, int end, bool follows, ref DatePoint point)
    {
        if (_text[end - 1] == '號' || (follows && _month == 0))
        {
            return false;
        }

        if (!follows)
        {
            var before = at == 0 ? '。' : _text[at - 1];
            var listed = before is '、' or '及' && _into.Count > 0 && _into[^1].Span.End == at - 1 && _lastGrain == Grain.Day;
            var said = before == '於' || (DateWords.BareDayFollowedBy.TryMatch(_text, end, out _, out _)
                && before is '。' or '，' or '；' or '\n' or ',' or '、' or '並' or '在' or ' ' or '\t');
            if (!listed && !said)
            {
                return false;
            }
        }

        if (DateWords.NotAfterDay.TryMatch(_text, end, out _, out _))
        {
            return false;
        }

        (point.Month, point.Day, point.Grain, point.End) = (_month, day, Grain.Day, end);
        return _month == 0 || Inherit(ref point);
    }

    /// <summary>
    /// Two numbers before one sign: 113至114年, 7-9月, 1900至1950年代. The first is this point; the second is read when
    /// the range is closed.
    /// </summary>
    private readonly bool Pair(int value, int end, int digits, ref DatePoint point)
    {
        var link = _text.OverSpace(end);
        if (_text.At(link) is not ('至' or '到' or '~' or '-' or '、' or '及') || !SmallNumber.TryRead(_text, _text.OverSpace(link + 1), out var second, out var secondEnd, out var secondDigits))
        {
            return false;
        }

        // 9、10、11月: the sign stands after the last of the list.
        while (_text.At(secondEnd) == '、' && SmallNumber.TryRead(_text, secondEnd + 1, out var another, out var anotherEnd, out _) && another > second)
        {
            (second, secondEnd) = (another, anotherEnd);
        }

        var mark = _text.OverSpace(secondEnd);
        point.End = end;
        switch (_text.At(mark))
        {
            case '年' when secondDigits == digits && digits >= 3 && second > value:
                point.Grain = _text.At(mark + 1) == '代' ? Grain.Decade : Grain.Year;
                return GivenYear(value, digits, ref point);
            case '學' when secondDigits == digits && digits >= 3 && second > value && _text.Has(mark, "學年"):
                point.Grain = Grain.SchoolYear;
                return GivenYear(value, digits, ref point);
            case '月' when value is >= 1 and <= 12 && second is >= 1 and <= 12 && (point.Start == 0 || _text[point.Start - 1] != '第'):
                (point.Month, point.Grain) = (value, Grain.Month);
                return Inherit(ref point);
            default:
                return false;
        }
    }
}
