using System.Buffers;

namespace Guankao.Importing;

/// <summary>Whose table it is: the city that title and cells name most often before 政府.</summary>
internal static class CityName
{
    private const int NameLength = 2;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("本該各由請與及和送至經於之函");

    /// <summary>The city, with 臺 for 台; null where nothing names one.</summary>
    internal static string? Of(string title, IReadOnlyList<PrintedRow> printed)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(title, counts, weight: 10);
        foreach (var row in printed)
        {
            foreach (var cell in row.Cells)
            {
                Count(cell, counts, weight: 1);
            }
        }

        return counts.Count == 0 ? null : counts.MaxBy(pair => pair.Value).Key;
    }

    private static void Count(string text, Dictionary<string, int> counts, int weight)
    {
        foreach (var word in (ReadOnlySpan<string>)["市政府", "縣政府"])
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (at >= NameLength && IsName(text.AsSpan(at - NameLength, NameLength)))
                {
                    var city = string.Concat(text.AsSpan(at - NameLength, NameLength), word.AsSpan(0, 1)).Replace('台', '臺');
                    counts[city] = counts.GetValueOrDefault(city) + weight;
                }
            }
        }
    }

    private static bool IsName(ReadOnlySpan<char> name) =>
        name[0] is >= '\u4e00' and <= '\u9fff' && name[1] is >= '\u4e00' and <= '\u9fff' && !name.ContainsAny(NeverInNames);
}
