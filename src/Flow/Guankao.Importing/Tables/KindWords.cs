using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Tells the kind of a table by what its columns mean and hold, after data/tables/kinds.json.</summary>
internal sealed class KindWords
{
    private static readonly Lazy<KindWords> Loaded = new(Load);

    private readonly List<Sort> _sorts = [];

    private sealed record Sort(TableKind Kind, string[][] Needs, string[] Bars, Dictionary<string, int> Points);

    /// <summary>The kinds in use.</summary>
    internal static KindWords Current => Loaded.Value;

    /// <summary>The policy table.</summary>
    internal static TableKind Policy { get; } = new(TableKind.Policy, new Bilingual("政策項目表", "policy table"));

    /// <summary>The kind of a table with these columns.</summary>
    internal TableKind Of(IReadOnlyList<TableColumn> columns)
    {
        var signs = columns.Select(column => "type:" + column.Type.Word()).Concat(columns.Select(column => column.Meaning ?? "")).ToHashSet(StringComparer.Ordinal);
        return _sorts.Where(sort => Array.TrueForAll(sort.Needs, group => Array.Exists(group, signs.Contains)) && !Array.Exists(sort.Bars, signs.Contains))
            .MaxBy(sort => sort.Points.Where(point => signs.Contains(point.Key)).Sum(point => point.Value))!.Kind;
    }

    private static KindWords Load()
    {
        using var stream = typeof(KindWords).Assembly.GetManifestResourceStream("tables-kinds.json")
            ?? throw new InvalidOperationException("tables-kinds.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        var words = new KindWords();
        foreach (var row in json.RootElement.GetProperty("kinds").EnumerateArray())
        {
            words._sorts.Add(new Sort(
                new TableKind(row.GetProperty("kind").GetString()!, new Bilingual(row.GetProperty("zh").GetString()!, row.GetProperty("en").GetString()!)),
                [.. row.GetProperty("needs").EnumerateArray().Select(Strings)],
                row.TryGetProperty("bars", out var bars) ? Strings(bars) : [],
                row.GetProperty("points").EnumerateObject().ToDictionary(point => point.Name, point => point.Value.GetInt32(), StringComparer.Ordinal)));
        }

        return words;
    }

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(word => word.GetString()!)];
}
