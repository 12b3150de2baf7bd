using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>A meaning of a column, from data/tables/columns.json.</summary>
internal sealed record ColumnMeaning(
    string Code, Bilingual Name, bool Money, bool Total, bool Difference, bool Ratio, bool Day, bool Names, bool Exact, string? WhenStatus);

/// <summary>What headings mean.</summary>
internal sealed class ColumnWords
{
    private const int LongestHeading = 24;

    private static readonly Lazy<ColumnWords> Loaded = new(Load);

    private readonly Dictionary<string, ColumnMeaning> _exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ColumnMeaning> _codes = new(StringComparer.Ordinal);

    /// <summary>The words in use.</summary>
    internal static ColumnWords Current => Loaded.Value;

    /// <summary>Every meaning in the order of the list.</summary>
    internal IEnumerable<ColumnMeaning> All => _codes.Values;

    /// <summary>The meaning of that code; null where there is none.</summary>
    internal ColumnMeaning? ByCode(string? code) => code is null ? null : _codes.GetValueOrDefault(code);

    /// <summary>True where the heading is a known word and nothing else.</summary>
    internal bool Knows(string heading) => _exact.ContainsKey(Plain(heading)) || TableSigns.Current.Total.Contains(Plain(heading));

    /// <summary>
    /// What a heading means: the word it consists of, else the longest that ends it (the noun stands last), else the
    /// longest of three characters and more in it. Null where it has none.
    /// </summary>
    internal ColumnMeaning? Of(string heading)
    {
        var plain = Plain(heading);
        if (plain.Length is 0 or > LongestHeading)
        {
            return null;
        }

        if (_exact.TryGetValue(plain, out var exact))
        {
            return exact;
        }

        (int Length, ColumnMeaning? Meaning) end = (1, null), within = (2, null);
        foreach (var (word, meaning) in _exact)
        {
            if (meaning.Exact)
            {
                continue;
            }

            if (word.Length > end.Length && plain.EndsWith(word, StringComparison.OrdinalIgnoreCase) && word[0] > '\u2E80')
            {
                end = (word.Length, meaning);
            }

            if (word.Length > within.Length && plain.Contains(word, StringComparison.OrdinalIgnoreCase) && word[0] > '\u2E80')
            {
                within = (word.Length, meaning);
            }
        }

        return end.Meaning ?? within.Meaning;
    }

    private static string Plain(string heading) => TextLine.WithoutBrackets(TextLine.Tight(heading)).Trim('：', ':', '、', '*', '＊', '.');

    private static ColumnWords Load()
    {
        using var stream = typeof(ColumnWords).Assembly.GetManifestResourceStream("tables-columns.json")
            ?? throw new InvalidOperationException("tables-columns.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        var words = new ColumnWords();
        foreach (var row in json.RootElement.GetProperty("columns").EnumerateArray())
        {
            var meaning = new ColumnMeaning(
                row.GetProperty("meaning").GetString()!, new Bilingual(row.GetProperty("zh").GetString()!, row.GetProperty("en").GetString()!),
                Flag(row, "money"), Flag(row, "total"), Flag(row, "difference"), Flag(row, "ratio"), Flag(row, "day"), Flag(row, "names"), Flag(row, "exact"),
                row.TryGetProperty("whenStatus", out var status) ? status.GetString() : null);
            words._codes[meaning.Code] = meaning;
            foreach (var word in row.GetProperty("words").EnumerateArray())
            {
                words._exact.TryAdd(word.GetString()!, meaning);
            }
        }

        return words;
    }

    private static bool Flag(JsonElement row, string name) => row.TryGetProperty(name, out var flag) && flag.GetBoolean();
}
