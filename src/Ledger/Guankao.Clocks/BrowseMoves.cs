using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>A deadline that moved, and why.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="Rule">The rule it runs by.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Before">When it was due.</param>
/// <param name="After">When it is due now.</param>
/// <param name="Because">The days or the rule that moved it.</param>
/// <param name="When">When it was recomputed.</param>
public sealed record ClockMove(Guid Clock, string Rule, string Owner, Moment Before, Moment After, Bilingual Because, DateTime When);

/// <summary>What moved, the newest run first: <c>await moves.Ask(…)</c>.</summary>
public sealed class BrowseMoves(LedgerStore store)
{
    private const int Size = 100;

    /// <summary>One page; all owners where none is named.</summary>
    public async Task<Page<ClockMove>> Ask(string? owner, int page, CancellationToken cancellation)
    {
        var at = Math.Clamp(page, 1, 10_000);
        await using var db = await store.Read(cancellation);
        var moves =
            from moved in db.Set<MovedClock>()
            join run in db.Set<Recompute>() on moved.Run equals run.Id
            join reason in db.Set<MoveReason>() on moved.Reason equals reason.Id
            where owner == null ? moved.Owner != "" : moved.Owner == owner
            orderby run.StartedAt descending, moved.Run descending, moved.Clock
            select new { moved, reason, run.StartedAt };
        var rows = await moves.Skip((at - 1) * Size).Take(Size).ToListAsync(cancellation);
        return new(
            [
                .. rows.Select(row => new ClockMove(
                    row.moved.Clock, row.moved.Rule, row.moved.Owner, new(row.moved.OldDay, row.moved.OldMinute),
                    new(row.moved.NewDay, row.moved.NewMinute), new(row.reason.ZhHant, row.reason.En), row.StartedAt)),
            ],
            at, Size, await db.Set<MovedClock>().CountAsync(moved => owner == null ? moved.Owner != "" : moved.Owner == owner, cancellation));
    }

    /// <summary>The agencies that have moved deadlines.</summary>
    public async Task<IReadOnlyList<string>> Owners(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<MovedClock>().Where(moved => moved.Owner != "").Select(moved => moved.Owner).Distinct().OrderBy(owner => owner).ToListAsync(cancellation);
    }
}
