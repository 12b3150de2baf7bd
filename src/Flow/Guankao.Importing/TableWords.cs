using System.Text.Json;

namespace Guankao.Importing;

/// <summary>Headings, grade words and endings of names as kept in data/rules/policy-table-words.json.</summary>
internal sealed class TableWords
{
    private static readonly Lazy<TableWords> Loaded = new(Load);

    private readonly List<(string Word, PolicyColumn Role)> _headings = [];
    private readonly Dictionary<string, string> _grades = new(StringComparer.Ordinal);

    /// <summary>The words in use.</summary>
    internal static TableWords Current => Loaded.Value;

    /// <summary>The grades of the list, each once, in its order.</summary>
    internal IEnumerable<string> Grades => _grades.Values.Distinct(StringComparer.Ordinal);

    internal string[] AgencyEndings { get; private set; } = [];

    internal string[] ReportWords { get; private set; } = [];

    internal string[] PromiseWords { get; private set; } = [];

    /// <summary>What a heading means: the longest known word in it decides; null where it has none.</summary>
    internal PolicyColumn? RoleOf(string heading)
    {
        var plain = Plain(heading);
        if (plain.Length is 0 or > 40)
        {
            return null;
        }

        (int Length, PolicyColumn? Role) best = (0, null);
        foreach (var (word, role) in _headings)
        {
            if (word.Length > best.Length && plain.Contains(word, StringComparison.Ordinal))
            {
                best = (word.Length, role);
            }
        }

        return best.Role;
    }

    /// <summary>The grade that a cell holds, e.g. A for 「A已完成」; null where it is none.</summary>
    internal string? GradeOf(string cell)
    {
        var plain = Plain(cell);
        if (plain.Length is 0 or > 16)
        {
            return null;
        }

        if (_grades.TryGetValue(plain, out var grade))
        {
            return grade;
        }

        // A scale's letter in front of words that a city chose itself.
        return plain[0] is >= 'A' and <= 'E' && plain.Length > 1 && !char.IsAscii(plain[1]) ? plain[..1] : null;
    }

    // Brackets such as （截至12月底） and years are no part of a heading; full-width letters are the same letters.
    internal static string Plain(string text)
    {
        var kept = new char[text.Length];
        var length = 0;
        var depth = 0;
        foreach (var c in text)
        {
            depth += c is '(' or '（' ? 1 : 0;
            if (depth == 0 && !char.IsWhiteSpace(c) && c is not ('、' or '，' or '：' or ':'))
            {
                kept[length++] = c is >= 'Ａ' and <= 'Ｚ' ? (char)(c - 'Ａ' + 'A') : c;
            }

            depth -= c is ')' or '）' && depth > 0 ? 1 : 0;
        }

        return new string(kept, 0, length);
    }

    private static TableWords Load()
    {
        using var stream = typeof(TableWords).Assembly.GetManifestResourceStream("policy-table-words.json")
            ?? throw new InvalidOperationException("policy-table-words.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        var words = new TableWords
        {
            AgencyEndings = Words(json.RootElement.GetProperty("agencyEndings")),
            ReportWords = Words(json.RootElement.GetProperty("reportWords")),
            PromiseWords = Words(json.RootElement.GetProperty("promiseWords")),
        };
        foreach (var row in json.RootElement.GetProperty("headings").EnumerateArray())
        {
            var role = PolicyColumns.Parse(row.GetProperty("role").GetString()!);
            words._headings.AddRange(Words(row).Select(word => (word, role)));
        }

        foreach (var row in json.RootElement.GetProperty("grades").EnumerateArray())
        {
            var grade = row.GetProperty("grade").GetString()!;
            foreach (var word in Words(row))
            {
                words._grades[word] = grade;
            }
        }

        return words;
    }

    private static string[] Words(JsonElement row) => [.. row.GetProperty("words").EnumerateArray().Select(word => word.GetString()!)];
}
