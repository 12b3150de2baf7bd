using System.Globalization;

namespace Guankao.Importing;

/// <summary>Reads a cell that holds one figure and at most a unit and a note in brackets.</summary>
internal static class FigureCell
{
    /// <summary>The figure; null where the cell says anything else.</summary>
    internal static FigureReading? Read(string cell)
    {
        var text = Plain(cell);
        var note = CutNote(ref text);
        var negative = CutSign(ref text);
        foreach (var currency in (ReadOnlySpan<string>)["新臺幣", "新台幣", "NT$", "NTD", "$"])
        {
            text = text.StartsWith(currency, StringComparison.Ordinal) ? text[currency.Length..] : text;
        }

        negative |= CutSign(ref text);
        var end = NumberEnd(text, out var decimals);
        if (end == 0 || !decimal.TryParse(text.AsSpan(0, end).ToString().Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var unit = text[end..];
        var percent = unit is "%";
        if (!percent && (unit.Length > 0 && !TableSigns.Current.Measures.Contains(unit) && !TableSigns.Current.Money.ContainsKey(unit)))
        {
            return null;
        }

        return new FigureReading(negative ? -value : value, percent ? "" : unit, percent, decimals, note);
    }

    private static string Plain(string cell)
    {
        var kept = new char[cell.Length];
        var length = 0;
        foreach (var c in cell)
        {
            if (!char.IsWhiteSpace(c))
            {
                kept[length++] = c switch
                {
                    >= '！' and <= '～' => (char)(c - '！' + '!'),
                    '−' or '–' or '－' => '-',
                    _ => c,
                };
            }
        }

        return new string(kept, 0, length);
    }

    // 9,189(含內政部2,907): the figure counts, the brackets explain it. A whole cell in brackets is a loss, as in accounts.
    private static string CutNote(ref string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || text[^1] != ')' || !char.IsAsciiDigit(text[0]))
        {
            return "";
        }

        var note = text[(open + 1)..^1];
        text = text[..open];
        return note;
    }

    private static bool CutSign(ref string text)
    {
        if (text.Length > 2 && text[0] == '(' && text[^1] == ')' && (char.IsAsciiDigit(text[1]) || text[1] == '$'))
        {
            text = text[1..^1];
            return true;
        }

        if (text.Length > 1 && (text[0] is '-' or '△' or '▲' or '+'))
        {
            var minus = text[0] != '+';
            text = text[1..];
            return minus;
        }

        return false;
    }

    private static int NumberEnd(string text, out int decimals)
    {
        decimals = 0;
        int at = 0, group = 0;
        var grouped = false;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == ',' && group > 0)))
        {
            if (text[at] == ',')
            {
                if (grouped && group != 3)
                {
                    return 0;
                }

                grouped = true;
                group = 0;
            }
            else
            {
                group++;
            }

            at++;
        }

        if (at == 0 || (grouped && group != 3))
        {
            return 0;
        }

        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            {
                decimals++;
            }
        }

        return at < text.Length && (text[at] is '.' or ',' or '-' or '/') ? 0 : at;
    }
}
