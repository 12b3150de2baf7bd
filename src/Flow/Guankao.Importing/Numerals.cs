using System.Buffers;

namespace Guankao.Importing;

/// <summary>Kinds of numbers at the head of a text.</summary>
internal enum NumeralStyle
{
    /// <summary>No number.</summary>
    None,

    /// <summary>十七、.</summary>
    Chinese,

    /// <summary>18、 or 18. .</summary>
    Arabic,

    /// <summary>(1).</summary>
    BracketedArabic,

    /// <summary>(一).</summary>
    BracketedChinese,
}

/// <summary>A number at the head of a text.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Value">Its value.</param>
/// <param name="Length">Characters of number and mark, with the blanks after it.</param>
internal readonly record struct Numeral(NumeralStyle Style, int Value, int Length)
{
    private static readonly SearchValues<char> ChineseSigns = SearchValues.Create("一二三四五六七八九十百〇零");

    /// <summary>The number that a text begins with; style None where it begins with words.</summary>
    internal static Numeral At(ReadOnlySpan<char> text)
    {
        var lead = text.Length - text.TrimStart().Length;
        var rest = text[lead..];
        if (rest.IsEmpty)
        {
            return default;
        }

        var read = rest[0] is '(' or '（' ? Bracketed(rest) : Plain(rest);
        if (read.Style == NumeralStyle.None)
        {
            return default;
        }

        var after = rest[read.Length..];
        return read with { Length = lead + read.Length + after.Length - after.TrimStart().Length };
    }

    private static Numeral Plain(ReadOnlySpan<char> text)
    {
        var digits = Digits(text);
        if (digits is > 0 and <= 4 && digits < text.Length && text[digits] is '、' or '.' or '．')
        {
            return new Numeral(NumeralStyle.Arabic, int.Parse(text[..digits], provider: null), digits + 1);
        }

        var chinese = ChineseDigits(text);
        return chinese > 0 && chinese < text.Length && text[chinese] == '、' && Chinese(text[..chinese]) is { } value
            ? new Numeral(NumeralStyle.Chinese, value, chinese + 1)
            : default;
    }

    private static Numeral Bracketed(ReadOnlySpan<char> text)
    {
        var inner = text[1..];
        var digits = Digits(inner);
        if (digits is > 0 and <= 3 && digits < inner.Length && inner[digits] is ')' or '）')
        {
            return new Numeral(NumeralStyle.BracketedArabic, int.Parse(inner[..digits], provider: null), digits + 2);
        }

        var chinese = ChineseDigits(inner);
        return chinese > 0 && chinese < inner.Length && inner[chinese] is ')' or '）' && Chinese(inner[..chinese]) is { } value
            ? new Numeral(NumeralStyle.BracketedChinese, value, chinese + 2)
            : default;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : length;
    }

    private static int ChineseDigits(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(ChineseSigns);
        return length < 0 ? text.Length : length;
    }

    /// <summary>The value of 一 to 九百九十九; null where the signs make no number.</summary>
    internal static int? Chinese(ReadOnlySpan<char> signs)
    {
        int value = 0, digit = 0;
        foreach (var sign in signs)
        {
            var place = sign switch { '十' => 10, '百' => 100, _ => 0 };
            if (place > 0)
            {
                value += Math.Max(digit, 1) * place;
                digit = 0;
            }
            else if (digit > 0)
            {
                return null;
            }
            else
            {
                digit = Math.Max(0, "〇一二三四五六七八九".IndexOf(sign));
            }
        }

        value += digit;
        return value is > 0 and < 1000 ? value : null;
    }
}
