using Guankao.Audit;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>How many commitments share domain, agency and lights; the database counts, the page adds up.</summary>
internal sealed class OverviewLights
{
    public string? Domain { get; init; }

    public string? Lead { get; init; }

    public Light? Official { get; init; }

    public Light? Evidence { get; init; }

    public Light? Schedule { get; init; }

    public int Count { get; init; }

    public static Task<List<OverviewLights>> Of(IQueryable<ListedCommitment> rows, CancellationToken cancellation) =>
        rows.GroupBy(row => new { row.Domain, row.Lead, row.Official, row.Evidence, row.Schedule }).Select(same => new OverviewLights
        {
            Domain = same.Key.Domain, Lead = same.Key.Lead, Official = same.Key.Official, Evidence = same.Key.Evidence,
            Schedule = same.Key.Schedule, Count = same.Count(),
        }).ToListAsync(cancellation);

    public static IReadOnlyList<GroupLights> By(IEnumerable<OverviewLights> rows, Func<OverviewLights, string?> name) =>
    [
        .. rows.Where(row => name(row) is not null).GroupBy(row => name(row)!)
            .Select(same => new GroupLights(same.Key, same.Sum(row => row.Count), Total([.. same]))),
    ];

    public static LightCounts Total(IReadOnlyList<OverviewLights> rows) =>
        new(Lamp(rows, row => row.Official), Lamp(rows, row => row.Evidence), Lamp(rows, row => row.Schedule));

    private static Lamp Lamp(IReadOnlyList<OverviewLights> rows, Func<OverviewLights, Light?> light)
    {
        int Of(Light colour) => rows.Where(row => (light(row) ?? Light.Unlit) == colour).Sum(row => row.Count);
        return new Lamp(Of(Light.Green), Of(Light.Yellow), Of(Light.Red), Of(Light.Unlit));
    }
}
