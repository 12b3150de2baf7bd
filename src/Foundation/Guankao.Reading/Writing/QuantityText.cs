using System.Globalization;
using System.Text;

namespace Guankao.Reading;

/// <summary>The ways of writing a number that can be written back.</summary>
public enum NumberForm : byte
{
    /// <summary>7,713萬8,000: figures with 兆, 億 and 萬, as in official prose.</summary>
    Mixed,

    /// <summary>77,138,000.</summary>
    Grouped,

    /// <summary>77138000.</summary>
    Plain,

    /// <summary>三千五百, for whole numbers below ten thousand; others are written mixed.</summary>
    Chinese,
}

/// <summary>Writes quantities back as an official would write them; reading that text gives the same value again.</summary>
public static class QuantityText
{
    private static readonly (decimal Scale, string Sign)[] Scales =
        [(1_000_000_000_000m, "兆"), (100_000_000m, "億"), (10_000m, "萬")];

    /// <summary>The quantity with comparator, unit and percent sign.</summary>
    public static string Write(in QuantityReading reading, NumberForm form = NumberForm.Mixed)
    {
        var number = Write(reading.Value, form) + (reading.ValueTo is { } to ? "至" + Write(to, form) : "") + (reading.Percent ? "%" : reading.Unit);
        return reading.Comparator switch
        {
            Comparator.Ge => "至少" + number,
            Comparator.Gt => "超過" + number,
            Comparator.Le => number + "以下",
            Comparator.Lt => "未滿" + number,
            Comparator.About => "約" + number,
            Comparator.Nearly => "近" + number,
            Comparator.Over => "逾" + number,
            _ => number,
        };
    }

    /// <summary>A number in one of the forms.</summary>
    public static string Write(decimal value, NumberForm form = NumberForm.Mixed) => form switch
    {
        NumberForm.Plain => Figures(value, ""),
        NumberForm.Grouped => Figures(value, ","),
        NumberForm.Chinese when value is > 0 and < 10_000 && decimal.IsInteger(value) => ChineseNumber.Write((int)value),
        _ => Mixed(value),
    };

    private static string Mixed(decimal value)
    {
        if (value < 10_000 || !decimal.IsInteger(value))
        {
            return Figures(value, ",");
        }

        var text = new StringBuilder();
        foreach (var (scale, sign) in Scales)
        {
            var part = decimal.Floor(value / scale);
            value -= part * scale;
            if (part > 0)
            {
                text.Append(Figures(part, ",")).Append(sign);
            }
        }

        return value > 0 ? text.Append(Figures(value, ",")).ToString() : text.ToString();
    }

    private static string Figures(decimal value, string separator) =>
        value.ToString(separator.Length > 0 ? "#,##0.#########" : "0.#########", CultureInfo.InvariantCulture);
}
