using System.Buffers;

namespace Guankao.Reading;

internal ref partial struct DateScanner
{
    private const int LongestGap = 12;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。；，;\n\t");

    /// <summary>Reads what stands after and before the date, closes a range, and writes the reading down.</summary>
    private int Finish(DatePoint point)
    {
        var (from, to) = point.Resolve();
        var doubt = point.Doubt;
        var end = Weekday(point, from, point.End, ref doubt);
        var inherited = !point.YearGiven;
        var role = DateRole.On;
        var precision = point.Precision;
        var last = point;
        if (RangeEnd(point, end, out var second))
        {
            var (_, secondTo) = second.Resolve();
            doubt = doubt == DateDoubt.None ? second.Doubt : doubt;
            (to, role, last, precision) = (secondTo, DateRole.Range, second, second.Precision);
            end = Weekday(second, secondTo, second.End, ref doubt);
            if (from > to && doubt == DateDoubt.None)
            {
                doubt = DateDoubt.Reversed;
            }
        }

        var before = Before(point.Start);
        var suffixed = After(end, out var afterEnd, out var after);
        if (suffixed && !(role == DateRole.Range && after is not DateRole.By))
        {
            end = afterEnd;
        }

        var bare = point.Start;
        if (role != DateRole.Range)
        {
            (role, from, to) = Role(suffixed ? after : null, before, from, to);
            if (Merge(before, point.Start, to, end, doubt))
            {
                Remember(point, last);
                return end;
            }
        }

        Distribute(point, role);
        _into.Add(new DateReading(new TextSpan(bare, end), from, to, precision, role, doubt, inherited));
        _openFrom = role == DateRole.From && before == DateRole.From && !suffixed ? end : -1;
        _lastGrain = last.Grain;
        _lastBare = role == DateRole.On;
        Remember(point, last);
        return end;
    }

    private static (DateRole Role, DateOnly? From, DateOnly? To) Role(DateRole? after, DateRole? before, DateOnly? from, DateOnly? to) =>
        (after, before) switch
        {
            (DateRole.By, _) or (null or DateRole.During, DateRole.By) => (DateRole.By, null, to),
            (DateRole.From, _) or (null, DateRole.From) => (DateRole.From, from, null),
            (DateRole.During, _) => (DateRole.During, from, to),
            _ => (DateRole.On, from, to),
        };

    private void Remember(DatePoint first, DatePoint last)
    {
        _year = last.Year > 0 ? last.Year : first.Year > 0 ? first.Year : _year;
        _month = last.Month > 0 ? last.Month : _month;
        _dayYear = last.Grain == Grain.Day || _dayYear == 0 ? _year : _dayYear;
    }

    /// <summary>自5月公告受理申請至112年底: words stand between the two ends of the range.</summary>
    private bool Merge(DateRole? before, int start, DateOnly? to, int end, DateDoubt doubt)
    {
        if (_openFrom < 0 || before != DateRole.By || start - _openFrom > LongestGap)
        {
            return false;
        }

        var gap = _text[_openFrom..start];
        if (gap.IndexOfAny(ClauseEnds) >= 0 || gap.IndexOf("截") >= 0)
        {
            return false;
        }

        var open = _into[^1];
        var reversed = open.From > to ? DateDoubt.Reversed : DateDoubt.None;
        _into[^1] = open with
        {
            Span = new TextSpan(open.Span.Start, end),
            To = to,
            Role = DateRole.Range,
            Doubt = open.Doubt != DateDoubt.None ? open.Doubt : doubt != DateDoubt.None ? doubt : reversed,
        };
        _openFrom = -1;
        _lastBare = false;
        return true;
    }

    /// <summary>「112年3月及9月底前」: the end of the last month of a list holds for the months before it.</summary>
    private readonly void Distribute(DatePoint point, DateRole role)
    {
        if (point.Grain is not (Grain.Month or Grain.MonthEnd) || point.YearGiven || !_lastBare || (role == DateRole.On && point.Grain == Grain.Month))
        {
            return;
        }

        var next = point.Start;
        for (var index = _into.Count - 1; index >= 0; index--)
        {
            var listed = _into[index];
            if (listed.Precision != DatePrecision.Month || listed.Role != DateRole.On || !IsLink(listed.Span.End, next))
            {
                return;
            }

            var end = point.Grain == Grain.MonthEnd;
            _into[index] = listed with
            {
                From = role == DateRole.By ? null : end ? listed.To : listed.From,
                To = role == DateRole.From ? null : listed.To,
                Role = role,
                Precision = end ? DatePrecision.MonthEnd : listed.Precision,
            };
            next = listed.Span.Start;
        }
    }

    private readonly bool IsLink(int end, int start) => start - end == 1 && _text[end] is '、' or '及' or '和' or '與' or '或';

    private readonly DateRole? Before(int start) => DateWords.Before.TryMatch(_text, start, out _, out var role) ? role : null;

    private readonly bool After(int at, out int end, out DateRole role)
    {
        at = _text.OverSpace(at);
        at += _text.Has(at, "(含)") ? 3 : 0;
        if (DateWords.After.TryMatch(_text, at, out end, out var word) && word.Stands(_text, end))
        {
            role = word.Role;
            return true;
        }

        role = default;
        return false;
    }

    /// <summary>The second end of a range, where there is one.</summary>
    private bool RangeEnd(DatePoint first, int at, out DatePoint second)
    {
        second = default;
        at = _text.OverSpace(at);
        var begun = _text.At(at) == '起' ? at + 1 : at;
        if (begun > at && _text.At(begun) is '，' or ',')
        {
            begun++;
        }

        var link = _text.OverSpace(begun);
        if (_text.At(link) is not ('至' or '到' or '迄' or '~' or '-') || (begun > at && _text.At(link) is '-' or '~'))
        {
            return false;
        }

        var next = _text.OverSpace(link + 1);
        if (next >= _text.Length || !Triggers[_text[next]])
        {
            return false;
        }

        var before = (_year, _month, _dayYear);
        Remember(first, first);
        var found = Point(next, follows: true, out second) && Fits(first, ref second);
        (_year, _month, _dayYear) = before;
        return found;
    }

    private static bool Fits(DatePoint first, ref DatePoint second)
    {
        if (second.Grain == Grain.Year && first.Grain == Grain.Day)
        {
            return second.YearGiven;
        }

        if (!second.YearGiven && second.Year == first.Year && second.Year > 0 && second.Month > 0 && second.Month < first.Month)
        {
            second.Year++;
        }

        return true;
    }

    /// <summary>The weekday in brackets, held against the day.</summary>
    private readonly int Weekday(DatePoint point, DateOnly? day, int at, ref DateDoubt doubt)
    {
        if (point.Grain != Grain.Day || !WeekdayBracket(at, out var weekday, out var end))
        {
            return at;
        }

        if (day is { } known && known.DayOfWeek != weekday && doubt == DateDoubt.None)
        {
            doubt = DateDoubt.WrongWeekday;
        }

        return end;
    }

    /// <summary>(三), (週三), (星期三).</summary>
    private readonly bool WeekdayBracket(int at, out DayOfWeek weekday, out int end)
    {
        (weekday, end) = (default, at);
        at = _text.At(at) == ' ' ? at + 1 : at;
        if (_text.At(at) != '(')
        {
            return false;
        }

        var name = at + 1;
        name += _text.Has(name, "星期") || _text.Has(name, "禮拜") ? 2 : _text.At(name) is '週' or '周' ? 1 : 0;
        var index = "日一二三四五六".IndexOf(_text.At(name), StringComparison.Ordinal);
        index = _text.At(name) == '天' ? 0 : index;
        if (index < 0 || _text.At(name + 1) != ')')
        {
            return false;
        }

        (weekday, end) = ((DayOfWeek)index, name + 2);
        return true;
    }
}
