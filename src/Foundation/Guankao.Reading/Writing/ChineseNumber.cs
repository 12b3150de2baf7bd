using System.Text;

namespace Guankao.Reading;

/// <summary>Writes whole numbers in Chinese figures: 一百一十二, 三千零五十.</summary>
public static class ChineseNumber
{
    private const string Figures = "零一二三四五六七八九";
    private static readonly string[] Weights = ["", "十", "百", "千"];

    /// <summary>A number from 0 to 9,999; ten to nineteen without the leading 一, as people write.</summary>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        if (number == 0)
        {
            return "零";
        }

        var text = new StringBuilder();
        var gap = false;
        for (var power = 3; power >= 0; power--)
        {
            var digit = number / (int)Math.Pow(10, power) % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (gap)
            {
                text.Append('零');
                gap = false;
            }

            if (!(power == 1 && digit == 1 && text.Length == 0))
            {
                text.Append(Figures[digit]);
            }

            text.Append(Weights[power]);
        }

        return text.ToString();
    }
}
