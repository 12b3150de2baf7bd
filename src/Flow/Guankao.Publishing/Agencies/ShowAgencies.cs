using Guankao.Audit;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>Where an agency stands.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Leads">Commitments it owes.</param>
/// <param name="Helps">Commitments of others that it supports.</param>
/// <param name="Milestones">Work items of those it owes.</param>
/// <param name="Kept">Of these, done on time.</param>
/// <param name="Late">Done late.</param>
/// <param name="Missed">Partly or not done.</param>
/// <param name="Lights">The three lights of what it owes.</param>
public sealed record AgencyStanding(string Name, int Leads, int Helps, int Milestones, int Kept, int Late, int Missed, LightCounts Lights);

/// <summary>One agency whole.</summary>
/// <param name="Standing">Its numbers.</param>
/// <param name="Domains">The lights of what it owes, by 領域.</param>
/// <param name="Slipped">What it owes that slipped, worst first.</param>
/// <param name="Next">What it owes next after the day asked for.</param>
/// <param name="WaitsFor">Agencies that support what it owes, and in how many.</param>
/// <param name="AwaitedBy">Agencies that lead what it supports, and in how many.</param>
public sealed record AgencyPage(
    AgencyStanding Standing, IReadOnlyList<GroupLights> Domains, IReadOnlyList<CommitmentRow> Slipped, IReadOnlyList<CommitmentRow> Next,
    IReadOnlyList<FilterChoice> WaitsFor, IReadOnlyList<FilterChoice> AwaitedBy);

/// <summary>Agencies and what they owe, keep and wait for: <c>await agencies.Ask(ct)</c>.</summary>
public sealed class ShowAgencies(LedgerStore store, CubeShelf cubes)
{
    private const int Most = 10;

    /// <summary>Every agency that owes or supports anything, those that owe most first.</summary>
    public async Task<IReadOnlyList<AgencyStanding>> Ask(CancellationToken cancellation) =>
        [.. Standings(await cubes.Now(cancellation)).OrderByDescending(agency => agency.Leads).ThenBy(agency => agency.Name, StringComparer.Ordinal)];

    /// <summary>One of them; null where it has no part in anything.</summary>
    public async Task<AgencyPage?> Ask(string name, DateOnly today, CancellationToken cancellation)
    {
        var cube = await cubes.Now(cancellation);
        if (Standings(cube).FirstOrDefault(agency => agency.Name == name) is not { } standing)
        {
            return null;
        }

        return await cube.Once((nameof(AgencyPage), name, today), () => Ask(cube, standing, today, cancellation), cancellation);
    }

    private async Task<AgencyPage> Ask(PublishedCube cube, AgencyStanding standing, DateOnly today, CancellationToken cancellation)
    {
        var name = standing.Name;
        await using var db = await store.Read(cancellation);
        var rows = db.Set<PublishedCommitment>().AsNoTracking().Where(row => row.Lead == name);
        var slipped = await rows.Where(row => row.Slip > 0).OrderByDescending(row => row.Slip).ThenBy(row => row.Place).Take(Most).ToListAsync(cancellation);
        var next = await rows.Where(row => row.Due > today).OrderBy(row => row.Due).ThenBy(row => row.Place).Take(Most).ToListAsync(cancellation);
        var cells = cube.Cells.Where(cell => !cell.Key.Helping && cell.Key.Agency == name);
        var domains = OverviewLights.By(cells, key => key.Domain).OrderBy(group => cube.PlaceOf(group.Name));
        return new AgencyPage(
            standing, [.. domains], [.. slipped.Select(row => row.Row())], [.. next.Select(row => row.Row())],
            await WaitsFor(db, rows, name, cancellation), await AwaitedBy(db, name, cancellation));
    }

    private static async Task<IReadOnlyList<FilterChoice>> WaitsFor(
        AppDb db, IQueryable<PublishedCommitment> owed, string name, CancellationToken cancellation)
    {
        var found = await (
            from row in owed
            join mark in db.Set<PublishedMark>() on row.Id equals mark.CommitmentId
            where mark.Kind == PublishedMark.Agency && mark.Value != name
            group mark by mark.Value into same
            select new { same.Key, Count = same.Count() }).ToListAsync(cancellation);
        return [.. found.OrderByDescending(same => same.Count).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => new FilterChoice(same.Key, same.Count))];
    }

    private static async Task<IReadOnlyList<FilterChoice>> AwaitedBy(AppDb db, string name, CancellationToken cancellation)
    {
        var found = await (
            from mark in db.Set<PublishedMark>()
            where mark.Kind == PublishedMark.Agency && mark.Value == name
            join row in db.Set<PublishedCommitment>() on mark.CommitmentId equals row.Id
            where row.Lead != null && row.Lead != name
            group row by row.Lead! into same
            select new { same.Key, Count = same.Count() }).ToListAsync(cancellation);
        return [.. found.OrderByDescending(same => same.Count).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => new FilterChoice(same.Key, same.Count))];
    }

    private static List<AgencyStanding> Standings(PublishedCube cube) => cube.Once(nameof(ShowAgencies), () => Counted(cube).ToList());

    private static IEnumerable<AgencyStanding> Counted(PublishedCube cube) =>
        from cell in cube.Cells
        where cell.Key.Agency.Length > 0
        group cell by cell.Key.Agency into same
        let leads = same.Where(cell => !cell.Key.Helping).ToList()
        let sum = leads.Aggregate(default(Tally), (sum, cell) => sum + cell.Count)
        select new AgencyStanding(
            same.Key, sum.Commitments, same.Where(cell => cell.Key.Helping).Sum(cell => cell.Count.Commitments),
            sum.Milestones, sum.OnTime, sum.Late, sum.Partly + sum.NotMet, OverviewLights.Total(leads));
}
