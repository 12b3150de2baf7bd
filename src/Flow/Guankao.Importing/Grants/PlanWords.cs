using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Words by which grant plans are read, from data/grants/plan-words.json.</summary>
internal sealed class PlanWords
{
    private static readonly Lazy<PlanWords> Loaded = new(Load);
    private readonly Dictionary<string, string[]> _lists;

    private PlanWords(JsonElement root)
    {
        _lists = root.EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array && list.Name != "levels")
            .ToDictionary(list => list.Name, list => Strings(list.Value), StringComparer.Ordinal);
        Labels = [.. root.GetProperty("labels").EnumerateObject()
            .SelectMany(label => Strings(label.Value).Select(word => (label.Name, word))).OrderByDescending(pair => pair.word.Length)];
        Levels = [.. root.GetProperty("levels").EnumerateArray().Select(level => new MeetingLevelWords(
            level.GetProperty("code").GetString()!, new Bilingual(level.GetProperty("zh").GetString()!, level.GetProperty("en").GetString()!),
            Strings(level.GetProperty("words"))))];
    }

    internal static PlanWords Current => Loaded.Value;

    /// <summary>Labels of a meeting's description, longest first.</summary>
    internal IReadOnlyList<(string Code, string Word)> Labels { get; }

    internal IReadOnlyList<MeetingLevelWords> Levels { get; }

    /// <summary>A list by its name in the file.</summary>
    internal string[] this[string list] => _lists[list];

    /// <summary>True where a text holds a word of the list.</summary>
    internal bool Has(string list, string text) => Array.Exists(_lists[list], word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>Where the first word of the list stands in a text; −1 for nowhere.</summary>
    internal int At(string list, string text) =>
        _lists[list].Select(word => text.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(word => word.GetString()!)];

    private static PlanWords Load()
    {
        using var stream = typeof(PlanWords).Assembly.GetManifestResourceStream("plan-words.json")
            ?? throw new InvalidOperationException("plan-words.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        return new PlanWords(json.RootElement);
    }
}

/// <summary>A level on which meetings are held, and the words that tell it.</summary>
internal sealed record MeetingLevelWords(string Code, Bilingual Name, string[] Words);
