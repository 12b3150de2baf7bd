using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Importing.Trips;

/// <summary>A kind of promise and the words that tell it.</summary>
internal sealed record PromiseKind(string Kind, Bilingual Meaning, string[] Words, string[] Needs, string[] Unless);

/// <summary>The words by which a narrative promises; from data/trips/promises.json.</summary>
internal sealed class PromiseWords
{
    private static readonly Lazy<PromiseWords> Shipped = new(() => new PromiseWords(TripWords.Load("promises")));

    private readonly Dictionary<string, string[]> _takenBack;

    private PromiseWords(JsonElement json)
    {
        var strength = List(json, "strength").ToList();
        Kinds = [.. json.GetProperty("kinds").EnumerateArray().Select(Read).OrderBy(kind => strength.IndexOf(kind.Kind))];
        (OwnSide, Together, Asks, SaidBy) = (List(json, "own"), List(json, "together"), List(json, "asks"), List(json, "saidBy"));
        OldYears = json.GetProperty("oldYears").GetInt32();
        _takenBack = json.GetProperty("takenBackFrom").EnumerateObject()
            .ToDictionary(row => row.Name, row => row.Value.EnumerateArray().Select(word => word.GetString()!).ToArray());
    }

    public static PromiseWords Own => Shipped.Value;

    /// <summary>Strongest first: an agreement says more than a hope.</summary>
    public IReadOnlyList<PromiseKind> Kinds { get; }

    public string[] OwnSide { get; }

    public string[] Together { get; }

    public string[] Asks { get; }

    public string[] SaidBy { get; }

    /// <summary>A sentence whose only date is so many years before the trip tells history.</summary>
    public int OldYears { get; }

    /// <summary>The word that takes a kind back in a sentence; null where none does.</summary>
    public string? TakenBack(string kind, string sentence) =>
        _takenBack.Where(row => row.Value.Contains(kind) && sentence.Contains(row.Key, StringComparison.Ordinal)).Select(row => row.Key).FirstOrDefault();

    private static PromiseKind Read(JsonElement row) => new(
        row.GetProperty("kind").GetString()!, new Bilingual(row.GetProperty("zh").GetString()!, row.GetProperty("en").GetString()!),
        List(row, "words"), List(row, "needs"), List(row, "unless"));

    private static string[] List(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(word => word.GetString()!)];
}
