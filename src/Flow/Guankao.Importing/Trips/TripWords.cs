using System.Collections.Concurrent;
using System.Text.Json;

namespace Guankao.Importing.Trips;

/// <summary>The words by which reports of trips name their parts; from data/trips.</summary>
internal sealed class TripWords
{
    private static readonly Lazy<TripWords> Shipped = new(() => new TripWords(Load("words")));

    private readonly JsonElement _json;
    private readonly ConcurrentDictionary<string, string[]> _lists = [];

    private TripWords(JsonElement json)
    {
        _json = json;
        Labels = [.. Pairs("labels", "field").OrderByDescending(pair => pair.Word.Length)];
        Sections = [.. Pairs("sections", "part").OrderByDescending(pair => pair.Word.Length)];
        PersonColumns = Pairs("personColumns", "field").DistinctBy(pair => pair.Word).ToDictionary(pair => pair.Word, pair => pair.Value);
        Currencies = Rows("currencies", "code").SelectMany(row => row.Words.Select(word => (word, row.Value))).ToDictionary(pair => pair.word, pair => pair.Value);
        Posts = [.. Words("posts").Distinct().OrderByDescending(post => post.Length)];
        JapaneseForms = json.GetProperty("japaneseForms").EnumerateObject().ToDictionary(pair => pair.Name[0], pair => pair.Value.GetString()![0]);
        Meetings = [.. json.GetProperty("meetings").EnumerateArray().Select(row => (
            row.GetProperty("before").GetString()!, row.GetProperty("after").EnumerateArray().Select(word => word.GetString()!).ToArray()))];
        Surnames = json.GetProperty("surnames").GetString()!;
    }

    public static TripWords Own => Shipped.Value;

    /// <summary>Labels of the cover, longest first.</summary>
    public IReadOnlyList<(string Word, string Value)> Labels { get; }

    /// <summary>Headings, longest first.</summary>
    public IReadOnlyList<(string Word, string Value)> Sections { get; }

    public IReadOnlyDictionary<string, string> PersonColumns { get; }

    public IReadOnlyDictionary<string, string> Currencies { get; }

    /// <summary>Posts, longest first.</summary>
    public IReadOnlyList<string> Posts { get; }

    public string Surnames { get; }

    /// <summary>Characters as Japan writes them, with the Taiwanese form.</summary>
    public IReadOnlyDictionary<char, char> JapaneseForms { get; }

    /// <summary>Words around whom one meets: 與…會面, 赴…參訪.</summary>
    public IReadOnlyList<(string Before, string[] After)> Meetings { get; }

    public decimal RateTolerance => _json.GetProperty("rateTolerance").GetProperty("share").GetDecimal();

    /// <summary>A plain list.</summary>
    public string[] Words(string name) => _lists.GetOrAdd(name, list => [.. _json.GetProperty(list).EnumerateArray().Select(word => word.GetString()!)]);

    /// <summary>A file of data/trips as it was shipped.</summary>
    public static JsonElement Load(string name)
    {
        using var stream = typeof(TripWords).Assembly.GetManifestResourceStream($"trips/{name}.json")
            ?? throw new InvalidOperationException($"trips/{name}.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.Clone();
    }

    private IEnumerable<(string Word, string Value)> Pairs(string name, string value) =>
        Rows(name, value).SelectMany(row => row.Words.Select(word => (word, row.Value)));

    private IEnumerable<(string[] Words, string Value)> Rows(string name, string value) =>
        _json.GetProperty(name).EnumerateArray().Select(row => (
            row.GetProperty("words").EnumerateArray().Select(word => word.GetString()!).ToArray(), row.GetProperty(value).GetString()!));
}
