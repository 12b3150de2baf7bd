using System.Text.Json;
using Guankao.Identity;
using Guankao.Kernel;

namespace Guankao.Youth;

/// <summary>A word that is counted by.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">For people.</param>
public sealed record YouthWord(string Code, Bilingual Name);

/// <summary>One of the three bodies.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Kind">centre, place or station.</param>
/// <param name="Name">For people.</param>
/// <param name="Agency">Whose it is, as a city says it.</param>
public sealed record YouthBody(string Code, string Kind, Bilingual Name, string Agency)
{
    /// <summary>Full name of its agency on a day.</summary>
    public string FullAgency(string? city, DateOnly day) => AgencyNames.FullName(Agency, city, day);
}

/// <summary>The words and bodies, from data/youth.</summary>
public static class YouthWords
{
    private static readonly JsonElement Words = Read("youth/words.json");

    /// <summary>Channels.</summary>
    public static IReadOnlyList<YouthWord> Channels { get; } = List("channels");

    /// <summary>Topics.</summary>
    public static IReadOnlyList<YouthWord> Topics { get; } = List("topics");

    /// <summary>Age bands.</summary>
    public static IReadOnlyList<YouthWord> Ages { get; } = List("ages");

    /// <summary>Results.</summary>
    public static IReadOnlyList<YouthWord> Results { get; } = List("results");

    /// <summary>Why a hand-off came to nothing.</summary>
    public static IReadOnlyList<YouthWord> Drops { get; } = List("drops");

    /// <summary>First contact, or one of several.</summary>
    public static IReadOnlyList<YouthWord> Turns { get; } = [new("first", new("首次", "first")), new("repeat", new("再次", "repeat"))];

    /// <summary>The three bodies.</summary>
    public static IReadOnlyList<YouthBody> Bodies { get; } =
    [
        .. Read("youth/bodies.json").GetProperty("bodies").EnumerateArray()
            .Select(row => new YouthBody(Text(row, "code"), Text(row, "kind"), Name(row), Text(row, "agency"))),
    ];

    /// <summary>The smallest count that is published.</summary>
    public static int Smallest { get; } = Limit("smallest");

    /// <summary>After how many days without being taken a hand-off is late.</summary>
    public static int TakeDays { get; } = Limit("takeDays");

    /// <summary>The body of a code; null where there is none.</summary>
    public static YouthBody? Body(string? code) => Bodies.FirstOrDefault(body => body.Code == code);

    /// <summary>True where the list has the code.</summary>
    public static bool Has(this IReadOnlyList<YouthWord> list, string? code) => list.Any(word => word.Code == code);

    /// <summary>What a code means; the code itself where it is unknown.</summary>
    public static Bilingual Name(this IReadOnlyList<YouthWord> list, string code) => list.FirstOrDefault(word => word.Code == code)?.Name ?? new Bilingual(code, code);

    internal static JsonElement Read(string resource)
    {
        using var stream = typeof(YouthWords).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.Clone();
    }

    internal static Bilingual Name(JsonElement row) => new(Text(row, "zh"), Text(row, "en"));

    private static List<YouthWord> List(string name) => [.. Words.GetProperty(name).EnumerateArray().Select(row => new YouthWord(Text(row, "code"), Name(row)))];

    private static int Limit(string name) => Words.GetProperty("limits").GetProperty(name).GetProperty("value").GetInt32();

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
