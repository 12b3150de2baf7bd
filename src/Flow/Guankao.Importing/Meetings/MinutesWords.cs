using System.Text.Json;

namespace Guankao.Importing.Meetings;

/// <summary>Words by which minutes are read, from data/meetings/minutes-words.json.</summary>
internal sealed class MinutesWords
{
    private static readonly Lazy<MinutesWords> Loaded = new(Load);
    private readonly Dictionary<string, string[]> _lists;

    private MinutesWords(JsonElement root)
    {
        _lists = root.EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array && list.Name is not ("fields" or "sections"))
            .ToDictionary(list => list.Name, list => (string[])[.. Strings(list.Value).OrderByDescending(word => word.Length)], StringComparer.Ordinal);
        Fields = Pairs(root, "fields", "field");
        Sections = Pairs(root, "sections", "part");
    }

    public static MinutesWords Own => Loaded.Value;

    /// <summary>Labels of the head, longest first.</summary>
    public IReadOnlyList<(string Word, string Name)> Fields { get; }

    /// <summary>Headings of the body, longest first.</summary>
    public IReadOnlyList<(string Word, string Name)> Sections { get; }

    /// <summary>A list by its name in the file, longest first.</summary>
    public string[] this[string list] => _lists[list];

    /// <summary>True where a text holds a word of the list.</summary>
    public bool Has(string list, string text) => Array.Exists(_lists[list], word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The word of the list with which a text ends; null where none does.</summary>
    public string? Ending(string list, string text) => Array.Find(_lists[list], word => text.EndsWith(word, StringComparison.Ordinal));

    private static (string, string)[] Pairs(JsonElement root, string list, string name) =>
    [
        .. root.GetProperty(list).EnumerateArray()
            .SelectMany(row => Strings(row.GetProperty("words")).Select(word => (word, row.GetProperty(name).GetString()!)))
            .OrderByDescending(pair => pair.word.Length),
    ];

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(word => word.GetString()!);

    private static MinutesWords Load()
    {
        using var stream = typeof(MinutesWords).Assembly.GetManifestResourceStream("minutes-words.json")
            ?? throw new InvalidOperationException("minutes-words.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        return new MinutesWords(json.RootElement.Clone());
    }
}
