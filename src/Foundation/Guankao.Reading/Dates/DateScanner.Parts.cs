using Guankao.Calendar;

namespace Guankao.Reading;

internal ref partial struct DateScanner
{
    /// <summary>What follows 「年」: a month, a quarter, a half, 底 — or nothing, and the year itself is meant.</summary>
    private readonly bool AfterYear(int at, ref DatePoint point)
    {
        point.Grain = Grain.Year;
        point.End = at;
        if (_text.At(at) == '度')
        {
            point.End = ++at;
        }

        var next = _text.OverSpace(at);
        switch (_text.At(next))
        {
            case '底':
                (point.Grain, point.End) = (Grain.YearEnd, next + 1);
                return true;
            case '年' when _text.At(next + 1) is '底' or '初':
                (point.Grain, point.End) = (_text[next + 1] == '底' ? Grain.YearEnd : Grain.YearStart, next + 2);
                return true;
            case '初' when next == at:
                (point.Grain, point.End) = (Grain.YearStart, next + 1);
                return true;
            case '代' when next == at && point.Year % 10 == 0:
                (point.Grain, point.End) = (Grain.Decade, next + 1);
                return true;
            case '第' or 'Q':
                return Quarter(next, ref point) || true;
            case '上' or '下':
                return Half(next, ref point) || true;
            default:
                return MonthAfterYear(next, ref point) || true;
        }
    }

    private readonly bool MonthAfterYear(int at, ref DatePoint point)
    {
        if (!SmallNumber.TryRead(_text, at, out var month, out var end, out _) || month is < 1 or > 12)
        {
            return false;
        }

        var mark = _text.OverSpace(end);
        if (_text.At(mark) == '月')
        {
            point.Month = month;
            return AfterMonth(mark + 1, ref point);
        }

        // 112年1-6月, 112年7至12月: the month of the first number, its sign stands after the second.
        if (_text.At(mark) is '-' or '~' or '至' or '到' or '、' or '及'
            && SmallNumber.TryRead(_text, _text.OverSpace(mark + 1), out var second, out var secondEnd, out _)
            && second is >= 1 and <= 12 && _text.At(_text.OverSpace(secondEnd)) == '月')
        {
            (point.Month, point.Grain, point.End) = (month, Grain.Month, end);
            return true;
        }

        return false;
    }

    /// <summary>What follows 「月」: a day, 底, 初, 上旬 — or nothing.</summary>
    private readonly bool AfterMonth(int at, ref DatePoint point)
    {
        point.Grain = Grain.Month;
        point.End = _text.At(at) == '份' ? ++at : at;
        var next = _text.OverSpace(at);
        switch (_text.At(next))
        {
            case '底':
                (point.Grain, point.End) = (Grain.MonthEnd, next + 1);
                return true;
            case '初' when _text.At(next + 1) is not ('步' or '次' or '期' or '審' or '級' or '稿'):
                (point.Grain, point.End) = (Grain.MonthStart, next + 1);
                return true;
            case '上' or '中' or '下':
                return TenDays(next, ref point) || true;
            default:
                return DayAfterMonth(next, ref point) || true;
        }
    }

    private readonly bool DayAfterMonth(int at, ref DatePoint point)
    {
        if (!SmallNumber.TryRead(_text, at, out var day, out var end, out _) || day is < 1 or > 31)
        {
            return false;
        }

        var mark = _text.OverSpace(end);
        var sign = _text.At(mark);
        if (sign == '日' || (sign == '號' && _text.At(mark + 1) is not ('令' or '函')))
        {
            (point.Day, point.Grain, point.End) = (day, Grain.Day, mark + 1);
            return true;
        }

        // 9月17至20日, 12月30、31日: the sign stands after the second day; 12月31前 lost it.
        var shared = sign is '-' or '~' or '至' or '、' or '及'
            && SmallNumber.TryRead(_text, _text.OverSpace(mark + 1), out var second, out var secondEnd, out _)
            && second > day && second <= 31 && _text.At(_text.OverSpace(secondEnd)) == '日';
        if (shared || (sign is '前' or '止' or '起' && Place.IsDigit(_text.At(at))))
        {
            (point.Day, point.Grain, point.End) = (day, Grain.Day, end);
            return true;
        }

        return false;
    }

    /// <summary>第2季, 第三季度, Q3.</summary>
    private readonly bool Quarter(int at, ref DatePoint point)
    {
        var number = _text.OverSpace(at + 1);
        if (!SmallNumber.TryRead(_text, number, out var quarter, out var end, out _) || quarter is < 1 or > 4)
        {
            return false;
        }

        if (_text.At(at) == '第')
        {
            end = _text.OverSpace(end);
            if (_text.At(end) != '季')
            {
                return false;
            }

            end += _text.At(end + 1) == '度' ? 2 : 1;
        }
        else if (Place.IsDigit(_text.At(end)) || Place.IsLatin(_text.At(end)))
        {
            return false;
        }

        (point.Part, point.Grain, point.End) = (quarter, Grain.Quarter, end);
        return true;
    }

    private readonly bool Half(int at, ref DatePoint point)
    {
        if (!_text.Has(at + 1, "半年"))
        {
            return false;
        }

        point.Part = _text[at] == '上' ? 1 : 2;
        point.Grain = Grain.Half;
        point.End = at + (_text.At(at + 3) == '度' ? 4 : 3);
        return true;
    }

    private readonly bool TenDays(int at, ref DatePoint point)
    {
        var end = at;
        while (end - at < 3 && _text.At(end) is '上' or '中' or '下')
        {
            end++;
        }

        if (_text.At(end) != '旬' || (point.Month == 0 && _month == 0))
        {
            return false;
        }

        point.Month = point.Month == 0 ? _month : point.Month;
        point.Grain = Grain.TenDays;
        point.Part = (end - at, _text[at]) switch
        {
            (1, '上') => 1,
            (1, '中') => 2,
            (1, _) => 3,
            (2, '上') => 4,
            _ => 5,
        };
        if (end - at == 3)
        {
            point.Grain = Grain.Month;
        }

        point.End = end + 1;
        return true;
    }

    /// <summary>112學年度, 112學年度第1學期, 112學年度(上學期).</summary>
    private readonly bool SchoolYear(int at, ref DatePoint point)
    {
        at += _text.At(at) == '度' ? 1 : 0;
        (point.Grain, point.End) = (Grain.SchoolYear, at);
        var next = _text.OverSpace(at);
        var bracket = _text.At(next) == '(';
        next += bracket ? 1 : 0;
        var term = _text.Has(next, "上學期") ? 1 : _text.Has(next, "下學期") ? 2 : 0;
        var end = next + 3;
        if (term == 0 && _text.At(next) == '第' && SmallNumber.TryRead(_text, _text.OverSpace(next + 1), out term, out end, out _))
        {
            end = _text.OverSpace(end);
            term = _text.Has(end, "學期") && term is 1 or 2 ? term : 0;
            end += 2;
        }

        if (term != 0 && (!bracket || _text.At(end) == ')'))
        {
            (point.Grain, point.Part, point.End) = (Grain.SchoolTerm, term, bracket ? end + 1 : end);
        }

        return true;
    }
}
