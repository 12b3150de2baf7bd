using System.Text.Json;

namespace Guankao.Publishing;

/// <summary>A district with its outline on the map of its city.</summary>
/// <param name="Name">e.g. 北投區.</param>
/// <param name="En">The same in English.</param>
/// <param name="X">Where its name stands.</param>
/// <param name="Y">Where its name stands.</param>
/// <param name="Path">Its outline as a path.</param>
public sealed record District(string Name, string En, int X, int Y, string Path);

/// <summary>The districts of a city whose map is at hand (data/districts).</summary>
/// <param name="City">The city.</param>
/// <param name="Source">Where the outlines come from.</param>
/// <param name="Width">Width of the map.</param>
/// <param name="Height">Height of the map.</param>
/// <param name="Districts">Its districts.</param>
public sealed record DistrictMap(string City, string Source, int Width, int Height, IReadOnlyList<District> Districts);

/// <summary>Districts by name.</summary>
public static class Districts
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Every map at hand.</summary>
    public static IReadOnlyList<DistrictMap> Maps { get; } = Read();

    /// <summary>The districts that a text names, each once.</summary>
    public static IEnumerable<string> Named(string text) =>
        Maps.SelectMany(map => map.Districts).Select(district => district.Name)
            .Where(name => text.Contains(name, StringComparison.Ordinal)).Distinct();

    private static List<DistrictMap> Read()
    {
        var assembly = typeof(Districts).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.StartsWith("districts/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(name => JsonSerializer.Deserialize<DistrictMap>(assembly.GetManifestResourceStream(name)!, Options)!),
        ];
    }
}
