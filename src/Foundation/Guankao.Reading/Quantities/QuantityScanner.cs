namespace Guankao.Reading;

/// <summary>Reads quantities in one pass, leaving out what dates, outline and document numbers have taken.</summary>
internal ref partial struct QuantityScanner
{
    private static readonly bool[] Triggers = BuildTriggers();

    private readonly ReadOnlySpan<char> _original;
    private readonly ReadOnlySpan<char> _text;
    private readonly List<QuantityReading> _into;
    private Occupied _taken;

    public QuantityScanner(ReadOnlySpan<char> original, ReadOnlySpan<char> folded, Mentions mentions)
    {
        _original = original;
        _text = folded;
        _into = mentions.Quantities;
        _taken = new Occupied(mentions);
    }

    public void Scan()
    {
        var at = 0;
        while (at < _text.Length)
        {
            if (!Triggers[_text[at]])
            {
                at++;
                continue;
            }

            var over = _taken.Over(at);
            at = over > at ? over : Read(at);
        }
    }

    /// <summary>Reads what begins at the place and returns where to go on.</summary>
    private int Read(int at)
    {
        if (_text[at] is '百' or '半' or '過')
        {
            return Share(at);
        }

        if (!NumberLexer.TryRead(_text, at, out var number))
        {
            return at + 1;
        }

        if (number.Arabic ? !MayBegin(at) : !MayBeginChinese(at))
        {
            return number.End;
        }

        if (IsApproximate(number, out var lower, out var higher))
        {
            return Close(higher, lower);
        }

        if (SharesOf(number, out var end))
        {
            return end;
        }

        var low = number;
        var high = RangeEnd(ref low, out var upper) ? upper : low;
        if (high.End == low.End)
        {
            return Close(low, null);
        }

        var closed = Close(high, low);
        return closed > high.End || (_into.Count > 0 && _into[^1].Span.Start == low.Start) ? closed : Close(low, null);
    }

    /// <summary>兩三年, 五六次: two neighbouring figures mean from one to the other.</summary>
    private readonly bool IsApproximate(NumberToken number, out NumberToken low, out NumberToken high)
    {
        low = high = number;
        if (number.Arabic || number.End - number.Start != 2)
        {
            return false;
        }

        low.Value = SmallNumber.Digit(_text[number.Start]);
        high.Value = SmallNumber.Digit(_text[number.Start + 1]);
        return low.Value > 0 && high.Value == low.Value + 1;
    }

    private readonly bool MayBegin(int at)
    {
        if (at == 0)
        {
            return true;
        }

        var before = _text[at - 1];
        if (before == '第' || (before == ' ' && at > 1 && _text[at - 2] == '第'))
        {
            return false;
        }

        var twoBefore = at > 1 ? _text[at - 2] : '\0';
        return before switch
        {
            '.' or ':' or '@' or '#' or '_' or '=' => !(Place.IsDigit(twoBefore) || Place.IsLatin(twoBefore)),
            '-' or '/' => !Place.IsDigit(twoBefore) && !Place.IsLatin(twoBefore),
            '*' or '×' => false,
            _ => !Place.IsLatin(before) && !Place.IsDigit(before),
        };
    }

    private readonly bool MayBeginChinese(int at) =>
        at == 0 || !(_text[at - 1] is '第' or '數' or '幾' or '星' or '期' or '週' or '統' or '唯' or '萬' or '初' or '之' or '專' || Place.IsDigit(_text[at - 1]));

    private static bool[] BuildTriggers()
    {
        var triggers = new bool[char.MaxValue + 1];
        foreach (var c in "0123456789零一二三四五六七八九十兩壹貳參肆伍陸柒捌玖拾廿卅百半過")
        {
            triggers[c] = true;
        }

        return triggers;
    }
}
