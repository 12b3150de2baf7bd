namespace Guankao.Reading;

internal ref partial struct QuantityScanner
{
    /// <summary>百分之三十, 半數, 過半.</summary>
    private readonly int Share(int at)
    {
        if (_text.Has(at, "百分之") && NumberLexer.TryRead(_text, _text.OverSpace(at + 3), out var number))
        {
            var value = number.Value + Decimals(number, out var after);
            Add(at, after, value, null, "", percent: true, QuantityTraits.None);
            return after;
        }

        if (_text.Has(at, "半數"))
        {
            Add(at, at + 2, 50, null, "", percent: true, QuantityTraits.None);
            return at + 2;
        }

        if (_text.Has(at, "過半") && _text.At(at + 2) is not ('年' or '天' or '小' or '百'))
        {
            var end = _text.At(at + 2) == '數' ? at + 3 : at + 2;
            Add(at + 1, end, 50, null, "", percent: true, QuantityTraits.None);
            _into[^1] = _into[^1] with { Comparator = Comparator.Gt };
            return end;
        }

        return at + 1;
    }

    /// <summary>九十八點五: the figures after 點.</summary>
    private readonly decimal Decimals(NumberToken number, out int end)
    {
        end = number.End;
        var value = 0m;
        var place = 0.1m;
        if (!number.Arabic && _text.At(end) == '點' && SmallNumber.Digit(_text.At(end + 1)) >= 0)
        {
            for (end++; SmallNumber.Digit(_text.At(end)) is >= 0 and var digit && place > 0.000001m; end++)
            {
                value += digit * place;
                place /= 10;
            }
        }

        return value;
    }

    /// <summary>8成, 三成五, 八折, 三分之一, 一半.</summary>
    private readonly bool SharesOf(NumberToken number, out int end)
    {
        end = number.End;
        var mark = _text.At(end);
        if (mark == '成' && number.Value is > 0 and <= 10 && _text.At(end + 1) is not ('立' or '為' or '果' or '本' or '員' or '長' or '效' or '功' or '交' or '績' or '就' or '份' or '人' or '年' or '熟' or '都' or '套' or '型' or '案'))
        {
            var value = number.Value * 10;
            end++;
            if (SmallNumber.Digit(_text.At(end)) is > 0 and var half)
            {
                value += half;
                end++;
            }
            else if (Place.IsDigit(_text.At(end)) && !Place.IsDigit(_text.At(end + 1)) && !Place.IsHan(_text.At(end + 1)))
            {
                value += _text[end++] - '0';
            }

            Add(number.Start, end, value, null, "", percent: true, QuantityTraits.None);
            return true;
        }

        if (mark == '折' && number.Value is > 0 and < 100 && _text.At(end + 1) is not ('舊' or '合' or '抵' or '衝' or '射'))
        {
            end++;
            Add(number.Start, end, number.Value < 10 ? number.Value * 10 : number.Value, null, "", percent: true, QuantityTraits.None);
            return true;
        }

        if (mark == '分' && _text.At(end + 1) == '之' && number.Value > 0 && NumberLexer.TryRead(_text, end + 2, out var over) && over.Value <= number.Value)
        {
            end = over.End;
            Add(number.Start, end, over.Value * 100 / number.Value, null, "", percent: true, QuantityTraits.None);
            return true;
        }

        if (mark == '半' && number.One)
        {
            end++;
            Add(number.Start, end, 50, null, "", percent: true, QuantityTraits.None);
            return true;
        }

        return false;
    }
}
