using System.Globalization;

namespace Guankao.Documents;

/// <summary>Prints the number of an automatically numbered paragraph the way the document asks for.</summary>
internal static class Counted
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const string Formal = "零壹貳參肆伍陸柒捌玖";

    /// <summary>The name of a style is that of Office or the sample numeral of OpenDocument.</summary>
    internal static string As(string? style, int number) => style switch
    {
        "taiwaneseCounting" or "taiwaneseCountingThousand" or "chineseCounting" or "chineseCountingThousand"
            or "ideographDigital" or "japaneseCounting" or "japaneseDigitalTenThousand" or "taiwaneseDigital"
            or "一, 二, 三, ..." or "一" => Chinese(number, Digits, "十"),
        "ideographLegalTraditional" or "chineseLegalSimplified" or "壹, 貳, 參, ..." or "壹" => Chinese(number, Formal, "拾"),
        "ideographTraditional" or "甲, 乙, 丙, ..." or "甲" => Cycle(number, Stems),
        "ideographZodiac" or "子, 丑, 寅, ..." or "子" => Cycle(number, Branches),
        "decimalFullWidth" or "decimalFullWidth2" or "１, ２, ３, ..." => Wide(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" or "①, ②, ③, ..." => Circled(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperLetter" or "A" => Letters(number, 'A'),
        "lowerLetter" or "a" => Letters(number, 'a'),
        "upperRoman" or "I" => Roman(number),
        "lowerRoman" or "i" => Roman(number).ToLowerInvariant(),
        "none" or "bullet" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Chinese(int number, string digits, string ten) => number switch
    {
        < 1 => digits[..1],
        < 10 => digits.Substring(number, 1),
        < 20 when ten == "十" => ten + Unit(number % 10, digits),
        < 100 => digits[number / 10] + ten + Unit(number % 10, digits),
        < 1000 => digits[number / 100] + (ten == "十" ? "百" : "佰") + Hundreds(number % 100, digits, ten),
        _ => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => digits[d - '0'])),
    };

    // After hundreds the ten keeps its one (一百一十), and an empty place is said (一百零一).
    private static string Hundreds(int rest, string digits, string ten) => rest switch
    {
        0 => "",
        < 10 => "零" + digits[rest],
        _ => digits[rest / 10] + ten + Unit(rest % 10, digits),
    };

    private static string Unit(int digit, string digits) => digit == 0 ? "" : digits.Substring(digit, 1);

    private static string Cycle(int number, string signs) => number < 1 ? "" : signs.Substring((number - 1) % signs.Length, 1);

    private static string Wide(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => (char)(d - '0' + '０')));

    private static string Circled(int number) => number switch
    {
        >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        >= 21 and <= 35 => ((char)('㉑' + number - 21)).ToString(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // After z comes aa, then bb: the letter is repeated, not counted on.
    private static string Letters(int number, char first) =>
        number < 1 ? "" : new string((char)(first + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 20));

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = "";
        foreach (var (value, sign) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value)
            {
                text += sign;
            }
        }

        return text;
    }
}
