using Guankao.Audit;

namespace Guankao.Publishing;

/// <summary>Adds up lights over cells of the cube.</summary>
internal static class OverviewLights
{
    /// <summary>The three lights of each value that the cells are grouped by; cells without one are left out.</summary>
    public static IReadOnlyList<GroupLights> By(IEnumerable<(CountKey Key, Tally Count)> cells, Func<CountKey, string> name) =>
    [
        .. cells.Where(cell => name(cell.Key).Length > 0).GroupBy(cell => name(cell.Key))
            .Select(same => new GroupLights(same.Key, same.Sum(cell => cell.Count.Commitments), Total([.. same]))),
    ];

    /// <summary>The three lights of all of them.</summary>
    public static LightCounts Total(IReadOnlyList<(CountKey Key, Tally Count)> cells) =>
        new(Lamp(cells, key => key.Official), Lamp(cells, key => key.Evidence), Lamp(cells, key => key.Schedule));

    private static Lamp Lamp(IReadOnlyList<(CountKey Key, Tally Count)> cells, Func<CountKey, Light> light)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var (key, count) in cells)
        {
            counts[(int)light(key)] += count.Commitments;
        }

        return new Lamp(counts[(int)Light.Green], counts[(int)Light.Yellow], counts[(int)Light.Red], counts[(int)Light.Unlit]);
    }
}
