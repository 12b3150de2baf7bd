namespace Guankao.Reading;

/// <summary>
/// Reads dates in one pass. It stops only at characters that can begin a date; year and month that a date leaves out
/// come from the date before it in the text, or from the document.
/// </summary>
internal ref partial struct DateScanner
{
    private static readonly bool[] Triggers = BuildTriggers();

    private readonly ReadOnlySpan<char> _text;
    private readonly List<DateReading> _into;
    private readonly DateOnly? _reference;
    private int _year;
    private int _month;

    /// <summary>The year of the last whole date, which 同年 means: 115年配賦人力 in between changes nothing.</summary>
    private int _dayYear;

    /// <summary>Year and month before an open bracket; what stands in brackets does not date what follows them.</summary>
    private (int Year, int Month, int DayYear)? _outside;

    /// <summary>Where the reading before ended, and whether it began with 自 and is still open.</summary>
    private int _openFrom = -1;
    private Grain _lastGrain;
    private bool _lastBare;

    public DateScanner(ReadOnlySpan<char> text, ReadingContext context, List<DateReading> into)
    {
        _text = text;
        _into = into;
        _reference = context.Reference;
        _year = context.Reference?.Year ?? 0;
        _month = context.Reference?.Month ?? 0;
    }

    public void Scan()
    {
        var at = 0;
        while (at < _text.Length)
        {
            if (!Triggers[_text[at]])
            {
                at++;
            }
            else if (_text[at] is '(' or ')' or '\n')
            {
                Bracket(_text[at++]);
            }
            else if (MayBegin(at) && Point(at, follows: false, out var point))
            {
                at = Finish(point);
            }
            else
            {
                at = OverRun(at);
            }
        }
    }

    private void Bracket(char sign)
    {
        if (sign == ')' && _outside is { } before)
        {
            (_year, _month, _dayYear) = before;
        }

        _outside = sign == '(' ? (_year, _month, _dayYear) : null;
    }

    /// <summary>A run of digits that is no date is passed whole, so that its tail is not taken for one.</summary>
    private readonly int OverRun(int at)
    {
        if (!Place.IsDigit(_text[at]))
        {
            return at + 1;
        }

        while (at < _text.Length && Place.IsDigit(_text[at]))
        {
            at++;
        }

        return at;
    }

    private readonly bool MayBegin(int at)
    {
        if (at == 0 || !Place.IsDigit(_text[at]))
        {
            return true;
        }

        var before = _text[at - 1];
        if (Place.IsLatin(before) || before is '第' or '$')
        {
            return false;
        }

        var twoBefore = at > 1 ? _text[at - 2] : '\0';
        return !Place.IsDigit(twoBefore) || before switch
        {
            '.' => FollowsListNumber(at - 1),
            ',' or '-' or '/' or ':' => false,
            _ => true,
        };
    }

    /// <summary>True for the full stop of 「1.112.6.30前」: one or two digits at the beginning of a line or after a space.</summary>
    private readonly bool FollowsListNumber(int stop)
    {
        var at = stop;
        while (at > 0 && Place.IsDigit(_text[at - 1]))
        {
            at--;
        }

        return stop - at <= 2 && (at == 0 || Place.IsSpace(_text[at - 1]) || _text[at - 1] is '\t' or '(' or '、' or '：' or ':');
    }

    private static bool[] BuildTriggers()
    {
        var triggers = new bool[char.MaxValue + 1];
        foreach (var c in "0123456789零一二三四五六七八九十壹貳參肆伍陸柒捌玖拾廿卅百民中西公第上下Q年即今本去前明後同該翌次隔這()\n")
        {
            triggers[c] = true;
        }

        return triggers;
    }
}
