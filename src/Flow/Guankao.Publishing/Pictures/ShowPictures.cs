using Guankao.Audit;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>An agency in a domain: how many it owes there, and of how many the evidence or the dates say "not as promised".</summary>
public sealed record HeatCell(string Agency, string Domain, int Commitments, int Troubled);

/// <summary>What fell due in a month, by what the dates say of it now.</summary>
public sealed record DueMonth(int Year, int Month, Lamp Schedule)
{
    /// <summary>All of them.</summary>
    public int Due => Schedule.Green + Schedule.Yellow + Schedule.Red + Schedule.Unlit;

    /// <summary>Those that were done.</summary>
    public int Done => Schedule.Green + Schedule.Yellow;
}

/// <summary>What the pictures of the whole show: <c>await pictures.Heat(ct)</c>.</summary>
public sealed class ShowPictures(LedgerStore store, CubeShelf cubes)
{
    /// <summary>Agencies by domains, agencies that owe most first, domains in the order of the table.</summary>
    public async Task<IReadOnlyList<HeatCell>> Heat(CancellationToken cancellation)
    {
        var cube = await cubes.Now(cancellation);
        var cells = cube.Cells.Where(cell => !cell.Key.Helping && cell.Key.Agency.Length > 0 && cell.Key.Domain.Length > 0).ToList();
        var sizes = cells.GroupBy(cell => cell.Key.Agency).ToDictionary(same => same.Key, same => same.Sum(cell => cell.Count.Commitments));
        return
        [
            .. cells.GroupBy(cell => (cell.Key.Agency, cell.Key.Domain))
                .Select(same => new HeatCell(
                    same.Key.Agency, same.Key.Domain, same.Sum(cell => cell.Count.Commitments),
                    same.Where(cell => cell.Key.Evidence == Light.Red || cell.Key.Schedule == Light.Red).Sum(cell => cell.Count.Commitments)))
                .OrderByDescending(cell => sizes[cell.Agency]).ThenBy(cell => cell.Agency, StringComparer.Ordinal).ThenBy(cell => cube.PlaceOf(cell.Domain)),
        ];
    }

    /// <summary>How many commitments name each district.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Districts(CancellationToken cancellation) =>
        (await cubes.Now(cancellation)).Tallies(PublishedMark.District).ToDictionary(tally => tally.Value, tally => tally.Count);

    /// <summary>Months in order, by the last due day of each commitment.</summary>
    public async Task<IReadOnlyList<DueMonth>> Months(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var found = await db.Set<PublishedCommitment>().Where(row => row.Due != null)
            .GroupBy(row => new { row.Due!.Value.Year, row.Due!.Value.Month, row.Schedule })
            .Select(same => new { same.Key.Year, same.Key.Month, same.Key.Schedule, Count = same.Count() }).ToListAsync(cancellation);
        return
        [
            .. found.GroupBy(same => (same.Year, same.Month)).OrderBy(month => month.Key).Select(month =>
            {
                int Of(Light light) => month.Where(same => (same.Schedule ?? Light.Unlit) == light).Sum(same => same.Count);
                return new DueMonth(month.Key.Year, month.Key.Month, new Lamp(Of(Light.Green), Of(Light.Yellow), Of(Light.Red), Of(Light.Unlit)));
            }),
        ];
    }
}
