using System.Globalization;

namespace Guankao.Publishing.Forms;

/// <summary>Writes work items with their numbers, each on its own line: 1. then (1) then (一), as official documents do.</summary>
internal static class WorkNumbers
{
    private const string Digits = "〇一二三四五六七八九";

    internal static string Written(IEnumerable<PolicyTableWork> work)
    {
        var lines = new List<string>();
        var said = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var item in work)
        {
            // A point under a heading that is no work item itself still stands under the heading's number.
            for (var dot = item.Path.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = item.Path.IndexOf('.', dot + 1))
            {
                if (said.Add(item.Path[..dot]))
                {
                    lines.Add(Number(item.Path[..dot]).TrimEnd());
                }
            }

            said.Add(item.Path);
            lines.Add(Number(item.Path) + item.Text);
        }

        return string.Join('\n', lines);
    }

    private static string Number(string path)
    {
        var steps = path.Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (steps.Length == 0 || !int.TryParse(steps[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return "";
        }

        return steps.Length switch
        {
            1 => $"{last}. ",
            2 => $"({last})",
            3 => $"({Chinese(last)})",
            _ => Chinese(last) + "、",
        };
    }

    private static string Chinese(int number)
    {
        if (number is < 1 or > 99)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? Digits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? Digits[ones].ToString() : "");
    }
}
