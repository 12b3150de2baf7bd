namespace Guankao.Reading;

/// <summary>Reads numbers: 1,275, 3.5, 1萬108, 2億3,241萬6,607, 1萬7千, 三千五百萬, 二十四, 1兆1,157億.</summary>
internal static class NumberLexer
{
    private const int MostDigits = 18;

    /// <summary>The longest number that begins at the place.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out NumberToken number)
    {
        number = new NumberToken { Start = at, End = at, Scale = 1 };
        decimal total = 0;
        decimal section = 0;
        var limit = decimal.MaxValue;
        var next = at;
        while (Coefficient(text, next, ref number, out var value, out var end))
        {
            number.Coefficient = value;
            number.Scale = 1;
            value = SmallScales(text, ref end, ref number, value);
            section += value;
            number.End = next = end;
            var mark = text.At(end) == ' ' && BigScale(text.At(end + 1)) > 0 ? end + 1 : end;
            if (text.At(mark) is '餘' or '多' && BigScale(text.At(mark + 1)) > 0)
            {
                number.More = true;
                mark++;
            }

            var scale = BigScale(text.At(mark));
            if (scale == 0 || scale >= limit || IsOtherWord(text, mark))
            {
                break;
            }

            total += section * scale;
            section = 0;
            limit = scale;
            number.Scale *= scale;
            number.End = next = mark + 1;
            Lost(text, ref next, ref number);
        }

        number.Value = total + section;
        return number.End > at;
    }

    public static decimal BigScale(char c) => c switch
    {
        '萬' => 10_000m,
        '億' => 100_000_000m,
        '兆' => 1_000_000_000_000m,
        _ => 0,
    };

    /// <summary>4萬華: the sign belongs to a name.</summary>
    private static bool IsOtherWord(ReadOnlySpan<char> text, int mark) =>
        text[mark] == '萬' && text.At(mark + 1) is '華' or '里' or '芳' or '安' or '隆' or '巒' or '丹';

    /// <summary>「21萬,458」 lost the digits after 萬: read on and mark the number.</summary>
    private static void Lost(ReadOnlySpan<char> text, ref int next, ref NumberToken number)
    {
        if (text.At(next) == ',' && Place.IsDigit(text.At(next + 1)) && Place.IsDigit(text.At(next + 2))
            && Place.IsDigit(text.At(next + 3)) && !Place.IsDigit(text.At(next + 4)))
        {
            number.Damaged = true;
            next++;
        }
    }

    private static bool Coefficient(ReadOnlySpan<char> text, int at, ref NumberToken number, out decimal value, out int end)
    {
        if (Place.IsDigit(text.At(at)))
        {
            number.Arabic = true;
            return Arabic(text, at, ref number, out value, out end);
        }

        var found = SmallNumber.TryReadChinese(text, at, out var small, out end);
        value = small;
        number.One = found && at == number.Start && end == at + 1 && small == 1;
        return found;
    }

    private static bool Arabic(ReadOnlySpan<char> text, int at, ref NumberToken number, out decimal value, out int end)
    {
        long whole = 0;
        end = at;
        var digits = 0;
        while (Place.IsDigit(text.At(end)) && digits < MostDigits)
        {
            whole = (whole * 10) + text[end++] - '0';
            digits++;
        }

        if (digits <= 3)
        {
            while (text.At(end) == ',' && Group(text, end + 1, out var group) && digits < MostDigits - 3)
            {
                whole = (whole * 1000) + group;
                digits += 3;
                end += 4;
                number.Grouped = true;
            }
        }

        value = whole;
        if (text.At(end) == '.' && Place.IsDigit(text.At(end + 1)))
        {
            Decimals(text, ref end, ref value);
            number.Fraction = true;
        }

        return digits > 0;
    }

    private static bool Group(ReadOnlySpan<char> text, int at, out int value)
    {
        value = 0;
        for (var index = at; index < at + 3; index++)
        {
            if (!Place.IsDigit(text.At(index)))
            {
                return false;
            }

            value = (value * 10) + text[index] - '0';
        }

        return !Place.IsDigit(text.At(at + 3));
    }

    private static void Decimals(ReadOnlySpan<char> text, ref int end, ref decimal value)
    {
        end++;
        long digits = 0;
        byte places = 0;
        while (Place.IsDigit(text.At(end)))
        {
            if (places < 9)
            {
                digits = (digits * 10) + text[end] - '0';
                places++;
            }

            end++;
        }

        value += new decimal((int)(digits & 0x7FFFFFFF), 0, 0, false, places);
    }

    /// <summary>1萬7千, 3千5百: thousands and hundreds after Arabic figures.</summary>
    private static decimal SmallScales(ReadOnlySpan<char> text, ref int end, ref NumberToken number, decimal value)
    {
        if (!number.Arabic)
        {
            return value;
        }

        var scale = SmallScale(text, end);
        if (scale == 0)
        {
            return value;
        }

        end++;
        number.Scale = scale;
        value *= scale;
        if (Place.IsDigit(text.At(end)) && SmallScale(text, end + 1) is var smaller and > 0 && smaller < scale)
        {
            value += (text[end] - '0') * smaller;
            end += 2;
        }

        return value;
    }

    private static decimal SmallScale(ReadOnlySpan<char> text, int at) => text.At(at) switch
    {
        '千' when text.At(at + 1) is not ('瓦' or '卡' or '公' or '伏' or '赫' or '瓩') => 1000m,
        '百' when text.At(at + 1) is not ('分' or '貨' or '姓' or '合' or '帕') => 100m,
        _ => 0,
    };
}
