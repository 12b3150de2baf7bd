namespace Guankao.Reading;

internal ref partial struct DateScanner
{
    /// <summary>112.6.30, 112/6/30, 2023-06-30, 112.6.前, 105.04; 6.30前 and 6/30前 take the year from before.</summary>
    private readonly bool Dotted(int first, int end, int digits, ref DatePoint point)
    {
        var separator = _text.At(end);
        if (separator is not ('.' or '/' or '-'))
        {
            return false;
        }

        var year = digits switch
        {
            4 => first is >= 1900 and < 2200,
            3 => first is >= 80 and < 200,
            2 => true,
            _ => false,
        };
        if (!year || !GivenYear(first, digits, ref point) || !Dotted(end, digits, ref point))
        {
            point = new DatePoint(point.Start);
            return digits <= 2 && MonthAndDay(first, end, separator, ref point);
        }

        return digits > 2 || (point.Grain == Grain.Day && KeepYear(first, digits, end, ref point) && (first >= 60 || point.Doubt == DateDoubt.YearSlip));
    }

    /// <summary>The month and perhaps the day after a year, with their separators.</summary>
    private readonly bool Dotted(int end, int digits, ref DatePoint point)
    {
        var separator = _text.At(end);
        var at = separator == '.' ? OverOneSpace(end + 1) : end + 1;
        if (separator is not ('.' or '/' or '-') || !Digits(at, out var month, out var monthEnd) || month is < 1 or > 12)
        {
            return false;
        }

        point.Month = month;
        var dayAt = separator == '.' ? OverOneSpace(monthEnd + 1) : monthEnd + 1;
        if (_text.At(monthEnd) == separator && Digits(dayAt, out var day, out var dayEnd) && day is >= 1 and <= 31
            && !(_text.At(dayEnd) == separator && Place.IsDigit(_text.At(dayEnd + 1)) && separator != '-'))
        {
            (point.Day, point.Grain, point.End) = (day, Grain.Day, _text.At(dayEnd) == '日' ? dayEnd + 1 : dayEnd);
            return true;
        }

        return MonthOnly(separator, at, monthEnd, digits, ref point);
    }

    /// <summary>「112.6」 is a number unless something says that it is a month.</summary>
    private readonly bool MonthOnly(char separator, int at, int monthEnd, int digits, ref DatePoint point)
    {
        (point.Grain, point.End) = (Grain.Month, monthEnd);
        var next = _text.At(monthEnd);
        if (next == '月')
        {
            return AfterMonth(monthEnd + 1, ref point);
        }

        if (next == '底')
        {
            (point.Grain, point.End) = (Grain.MonthEnd, monthEnd + 1);
            return true;
        }

        if (next == '.' && separator == '.' && !Place.IsDigit(_text.At(monthEnd + 1)))
        {
            point.End = monthEnd + 1;
            return true;
        }

        if (DateWords.After.TryMatch(_text, monthEnd, out var wordEnd, out var word) && word.Stands(_text, wordEnd))
        {
            return true;
        }

        if (Place.IsDigit(next) || next is '%' or '.' or ',' || Place.IsLatin(next))
        {
            return false;
        }

        var padded = monthEnd - at == 2 && _text[at] == '0';
        var apart = IsCellEdge(point.Start - 1) && IsCellEdge(monthEnd);
        return separator switch
        {
            '/' => !Place.IsHan(next) && digits >= 3,
            '-' => monthEnd - at == 2 && !Place.IsHan(next) && (padded || digits == 4),
            _ => monthEnd - at == 2 && !Place.IsHan(next) && (padded || apart),
        };
    }

    /// <summary>6/30前, 6.30(五), 6/1-6/15: month and day need a word that says so.</summary>
    private readonly bool MonthAndDay(int month, int end, char separator, ref DatePoint point)
    {
        if (separator == '-' || month is < 1 or > 12 || !Digits(end + 1, out var day, out var dayEnd) || day is < 1 or > 31)
        {
            return false;
        }

        (point.Month, point.Day, point.Grain, point.End) = (month, day, Grain.Day, dayEnd);
        point.Year = _year;
        if (WeekdayBracket(dayEnd, out _, out _))
        {
            return true;
        }

        var next = _text.At(dayEnd);
        if (next is '前' or '起' or '止')
        {
            return DateWords.After.TryMatch(_text, dayEnd, out var wordEnd, out var word) && word.Stands(_text, wordEnd);
        }

        return separator == '/' && next is '-' or '~' or '至'
            && Digits(dayEnd + 1, out var second, out var secondEnd) && second <= 12 && _text.At(secondEnd) == '/'
            && Digits(secondEnd + 1, out var secondDay, out _) && secondDay is >= 1 and <= 31;
    }

    private readonly int OverOneSpace(int at) => _text.At(at) == ' ' && Place.IsDigit(_text.At(at + 1)) ? at + 1 : at;

    private readonly bool IsCellEdge(int at) => at < 0 || at >= _text.Length || _text[at] is '\t' or '\n' or '\r' or ' ' or ',' or '"' or '|' or '-' or '<' or '>';

    private readonly bool Digits(int at, out int value, out int end)
    {
        (value, end) = (0, at);
        while (end - at < 3 && Place.IsDigit(_text.At(end)))
        {
            value = (value * 10) + _text[end++] - '0';
        }

        return end > at && end - at <= 2;
    }
}
