namespace Guankao.Reading;

/// <summary>Whole numbers of calendars and lists: 112, 一百一十二, 一一二, 十二, 廿一.</summary>
internal static class SmallNumber
{
    private const int MostDigits = 5;

    /// <summary>The number that begins at the place.</summary>
    /// <param name="digits">How many Arabic digits it has; 0 where it is Chinese.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out int value, out int end, out int digits)
    {
        value = 0;
        end = at;
        digits = 0;
        while (end < text.Length && Place.IsDigit(text[end]) && digits <= MostDigits)
        {
            value = (value * 10) + text[end++] - '0';
            digits++;
        }

        return digits == 0 ? TryReadChinese(text, at, out value, out end) : digits <= MostDigits;
    }

    /// <summary>A number in Chinese characters below ten thousand.</summary>
    public static bool TryReadChinese(ReadOnlySpan<char> text, int at, out int value, out int end)
    {
        value = 0;
        end = at;
        var pending = -1;
        var pure = 0;
        var counted = 0;
        while (end < text.Length && counted < 8)
        {
            var c = text[end];
            var digit = Digit(c);
            if (digit >= 0)
            {
                pending = pending < 0 || pure == 0 ? digit : (pending * 10) + digit;
                pure++;
            }
            else if (Weight(c) is var weight and > 0 && (pending >= 0 || weight == 10 || value > 0))
            {
                value += (pending < 0 ? 1 : pending) * weight;
                pending = -1;
                pure = 0;
            }
            else if (c is '廿' or '卅' && pending < 0)
            {
                value += c == '廿' ? 20 : 30;
            }
            else
            {
                break;
            }

            end++;
            counted++;
        }

        value += Math.Max(pending, 0);
        return counted > 0;
    }

    /// <summary>The digit that a Chinese character stands for, or -1.</summary>
    public static int Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '貳' or '兩' => 2,
        '三' or '參' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    private static int Weight(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };
}
