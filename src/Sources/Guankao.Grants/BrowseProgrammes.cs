using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Grants;

/// <summary>A generation of a programme with everything that is known to go on into it.</summary>
/// <param name="Programme">The generation.</param>
/// <param name="Before">The generation before; null for the first.</param>
/// <param name="Carries">What goes on, ends or is new: what people entered first.</param>
public sealed record ProgrammePage(GrantProgramme Programme, GrantProgramme? Before, IReadOnlyList<CarriedRow> Carries);

/// <summary>Something that goes on, ends or is new.</summary>
/// <param name="Item">What.</param>
/// <param name="Entry">The entry of a person; null where it was shipped.</param>
/// <param name="Why">On what ground the person says so.</param>
/// <param name="On">When it was entered.</param>
public sealed record CarriedRow(CarriedItem Item, Guid? Entry, string? Why, DateOnly? On);

/// <summary>Lists the programmes with their generations: <c>await browse.Ask(ct)</c>.</summary>
public sealed class BrowseProgrammes(LedgerStore store)
{
    /// <summary>Every programme, first generation first.</summary>
    public async Task<IReadOnlyList<ProgrammePage>> Ask(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var entered = (await db.Set<GrantCarry>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation)).ToLookup(row => row.Programme);
        return
        [
            .. GrantProgramme.All.Select(programme => new ProgrammePage(
                programme, GrantProgramme.All.FirstOrDefault(each => each.Code == programme.Follows), Rows(programme, [.. entered[programme.Code]]))),
        ];
    }

    /// <summary>What goes on into a generation as names: what people entered before what was shipped.</summary>
    internal static async Task<IReadOnlyList<CarriedItem>> Into(AppDb db, string? programme, CancellationToken cancellation)
    {
        if (GrantProgramme.All.FirstOrDefault(each => each.Code == programme) is not { } known)
        {
            return [];
        }

        var entered = await db.Set<GrantCarry>().AsNoTracking().Where(row => row.Programme == programme).OrderBy(row => row.Id).ToListAsync(cancellation);
        return [.. Rows(known, entered).Select(row => row.Item)];
    }

    private static List<CarriedRow> Rows(GrantProgramme programme, List<GrantCarry> entered) =>
    [
        .. entered.Select(row => new CarriedRow(new CarriedItem(row.From, row.To, Standing.Default, null, null), row.Id, row.Why, HomeRules.DayOf(row.EnteredAt))),
        .. programme.Carries.Where(item => !entered.Exists(row => row.From is null ? item.From is null && row.To == item.To : row.From == item.From))
            .Select(item => new CarriedRow(item, null, null, null)),
    ];
}
