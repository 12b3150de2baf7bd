using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Youth;

/// <summary>A body that was visited on a trip, with the figures its report tells.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Staff">How many work there.</param>
/// <param name="Budget">Its budget of a year.</param>
/// <param name="Currency">In which currency.</param>
/// <param name="Home">The same in NT$, where the report says so.</param>
/// <param name="Contacts">Contacts a year.</param>
/// <param name="Exactness"><c>exact</c>, <c>about</c> or <c>more-than</c>.</param>
/// <param name="First">First visits; null where not said.</param>
/// <param name="Repeat">Returning visits; null where not said.</param>
/// <param name="Channels">Contacts by channel, where said.</param>
/// <param name="Topics">Percent by topic, where said.</param>
/// <param name="Results">How many by result, where said.</param>
/// <param name="Note">What else is to be known of the figures.</param>
public sealed record VisitedBody(
    Bilingual Name, int Staff, long Budget, string Currency, long? Home, int Contacts, string Exactness, int? First, int? Repeat,
    IReadOnlyDictionary<string, int> Channels, IReadOnlyDictionary<string, int> Topics, IReadOnlyDictionary<string, int> Results, Bilingual Note)
{
    private static readonly JsonElement File = YouthWords.Read("youth/visited.json");

    /// <summary>Where the figures stand.</summary>
    public static Bilingual Source { get; } = YouthWords.Name(File.GetProperty("source"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<VisitedBody> All { get; } = [.. File.GetProperty("bodies").EnumerateArray().Select(Read)];

    /// <summary>What one contact costs in its own currency.</summary>
    public decimal CostPerContact => Math.Round((decimal)Budget / Contacts, 0);

    /// <summary>What one contact costs in NT$; null where the report does not say what the budget is.</summary>
    public decimal? CostPerContactAtHome => Home is { } home ? Math.Round((decimal)home / Contacts, 0) : null;

    private static VisitedBody Read(JsonElement row) => new(
        YouthWords.Name(row), row.GetProperty("staff").GetInt32(), row.GetProperty("budget").GetInt64(), row.GetProperty("currency").GetString()!,
        row.TryGetProperty("home", out var home) ? home.GetInt64() : null, row.GetProperty("contacts").GetInt32(), row.GetProperty("contactsAre").GetString()!,
        Number(row, "first"), Number(row, "repeat"), Numbers(row, "channels"), Numbers(row, "topics"), Numbers(row, "results"), YouthWords.Name(row.GetProperty("note")));

    private static int? Number(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static Dictionary<string, int> Numbers(JsonElement row, string name) =>
        row.TryGetProperty(name, out var all) ? all.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetInt32()) : [];
}
