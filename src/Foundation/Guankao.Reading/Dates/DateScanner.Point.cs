namespace Guankao.Reading;

internal ref partial struct DateScanner
{
    /// <summary>One date that begins at the place.</summary>
    /// <param name="follows">It is the second of a range or list: month and year come from the first.</param>
    private bool Point(int at, bool follows, out DatePoint point)
    {
        point = new DatePoint(at);
        switch (_text[at])
        {
            case '民' or '中' or '西' or '公':
                return Era(at, ref point);
            case '第':
                return Quarter(at, ref point) && Inherit(ref point);
            case 'Q':
                return (at == 0 || !Place.IsLatin(_text[at - 1])) && Quarter(at, ref point) && Inherit(ref point);
            case '年':
                return (at == 0 || !IsNumeral(_text[at - 1])) && (_text.Has(at, "年底") || _text.Has(at, "年初"))
                    && AfterYear(at + 1, ref point) && Inherit(ref point);
            case '即':
                return FromToday(at, ref point);
            case '上' or '下' when Half(at, ref point) || (follows && TenDays(at, ref point)):
                return Inherit(ref point);
            case '上' or '下' or '今' or '本' or '去' or '前' or '明' or '後' or '同' or '該' or '翌' or '次' or '隔' or '這':
                return Relative(at, ref point);
            default:
                return Numeric(at, follows, ref point);
        }
    }

    private static bool IsNumeral(char c) => Place.IsDigit(c) || SmallNumber.Digit(c) >= 0 || c is '十' or '百' or '千' or '每' or '半' or '幾' or '數';

    /// <summary>民國112年, 中華民國一百一十二年, 西元2023年.</summary>
    private bool Era(int at, ref DatePoint point)
    {
        var after = _text[at] switch
        {
            '民' when _text.Has(at, "民國") => at + 2,
            '中' when Place.EndOf(_text, at, "中華民國", out var end) => end,
            '西' when _text.Has(at, "西元") => at + 2,
            '公' when _text.Has(at, "公元") => at + 2,
            _ => -1,
        };
        if (after < 0)
        {
            return false;
        }

        after = _text.OverSpace(after);
        if (_text.At(after) == '-')
        {
            after = _text.OverSpace(after + 1);
        }

        point.YearMarked = true;
        if (!YearNumber(after, out var value, out var end2, out var digits) || value < 1 || (value > 999) != (_text[at] is '西' or '公' || value > 999))
        {
            return false;
        }

        point.Year = _text[at] is '西' or '公' || value > 999 ? value : value + Calendar.RocDate.Offset;
        point.YearGiven = true;
        var mark = _text.OverSpace(end2);
        return _text.At(mark) switch
        {
            '年' => AfterYear(mark + 1, ref point),
            '學' when _text.Has(mark, "學年") => SchoolYear(mark + 2, ref point),
            _ => Dotted(end2, digits, ref point),
        };
    }

    /// <summary>即日起: from the document's own day.</summary>
    private readonly bool FromToday(int at, ref DatePoint point)
    {
        if (!_text.Has(at, "即日起"))
        {
            return false;
        }

        point.End = at + 2;
        point.Grain = Grain.Day;
        if (_reference is { } day)
        {
            (point.Year, point.Month, point.Day) = (day.Year, day.Month, day.Day);
        }

        return true;
    }

    /// <summary>今年8月, 去年 10 月, 本(113)年, 同年6月9日, 次月10日前, 本(6)月.</summary>
    private bool Relative(int at, ref DatePoint point)
    {
        if (DateWords.Years.TryMatch(_text, at, out var end, out var years))
        {
            var from = years.FromText ? _dayYear : _reference?.Year ?? 0;
            point.Year = from == 0 ? 0 : from + years.By;
            return !(at > 0 && _text[at - 1] is '不' or '相' or '每') && AfterYear(end, ref point)
                && !(point.End == end && DateWords.NotAfterYear.TryMatch(_text, end, out _, out _));
        }

        if (DateWords.Months.TryMatch(_text, at, out end, out var months))
        {
            point.Year = _year;
            point.Month = _month;
            Shift(ref point, months);
            return AfterMonth(end, ref point) && (point.Grain != Grain.Month || months != 0);
        }

        return _text.At(at + 1) == '(' && Bracketed(at + 2, ref point);
    }

    /// <summary>本(113)年, 上(111)年度, 本(6)月: the bracket names what the word means.</summary>
    private bool Bracketed(int at, ref DatePoint point)
    {
        if (!SmallNumber.TryRead(_text, at, out var value, out var end, out _) || _text.At(end) != ')')
        {
            return false;
        }

        if (_text.At(end + 1) == '年' && value is > 0 and < 2200)
        {
            point.Year = value > 999 ? value : value + Calendar.RocDate.Offset;
            point.YearGiven = point.YearMarked = true;
            return AfterYear(end + 2, ref point);
        }

        if (_text.At(end + 1) == '月' && value is >= 1 and <= 12)
        {
            point.Month = value;
            return AfterMonth(end + 2, ref point) && Inherit(ref point);
        }

        if (_text.At(end + 1) == '日' && value is >= 1 and <= 31 && _month > 0)
        {
            (point.Month, point.Day, point.Grain, point.End) = (_month, value, Grain.Day, end + 2);
            return Inherit(ref point);
        }

        return false;
    }

    private static void Shift(ref DatePoint point, int months)
    {
        if (point.Month == 0)
        {
            point.Month = 1;
            point.Year = 0;
            return;
        }

        var month = point.Month - 1 + months;
        point.Year = point.Year == 0 ? 0 : point.Year + (int)Math.Floor(month / 12.0);
        point.Month = (((month % 12) + 12) % 12) + 1;
    }

    /// <summary>Fills in the year that the words leave out.</summary>
    private readonly bool Inherit(ref DatePoint point)
    {
        if (!point.YearGiven && point.Year == 0)
        {
            point.Year = _year;
        }

        return true;
    }
}
