using Guankao.Calendar;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>One chunk of a run: its clocks, its acts and the run's cursor change together or not at all.</summary>
internal sealed class RecomputeChunk(LedgerTransaction ledger, Ground ground, Recompute run)
{
    private static readonly string[] ClockColumns =
        ["id", "rule_version", "calendar_version", "due_day", "due_minute", "reads_from", "reads_to", "warns_from", "warnings"];

    private static readonly string[] MovedColumns =
        ["run", "clock", "rule", "owner", "old_day", "old_minute", "new_day", "new_minute", "reason"];

    private readonly List<RunningClock> _clocks = [];
    private readonly List<(RunningClock Clock, Moment Was, WhyMoved Because)> _moved = [];
    private readonly Dictionary<string, WhyMoved> _reasons = [];

    /// <summary>Does it, and leaves the commit to the caller; true where there may be more.</summary>
    public async Task<bool> Do(int size, CancellationToken cancellation)
    {
        var cursor = run.Cursor;
        var clocks = await ledger.Db.Set<RunningClock>().AsNoTracking()
            .Where(row => row.Id.CompareTo(cursor) > 0 && row.State != ClockState.Stopped)
            .OrderBy(row => row.Id).Take(size).AsSingleQuery().ToListAsync(cancellation);
        foreach (var clock in clocks)
        {
            await Look(clock, cancellation);
        }

        await Write(cancellation);
        run.Cursor = clocks.Count == 0 ? cursor : clocks[^1].Id;
        run.Seen += clocks.Count;
        run.Moved += _moved.Count;
        return clocks.Count == size;
    }

    private async ValueTask Look(RunningClock clock, CancellationToken cancellation)
    {
        var (days, version) = ground.Days(clock.City, clock.District);
        var found = ground.Rule(clock.Rule, clock.City, clock.StartDay);
        if (found.Refusal is not null || found.Value.Clock is null)
        {
            run.Unruled++;
            return;
        }

        var row = found.Value;
        var sameRule = ground.VersionOf(row.Clock!) == clock.RuleVersion;
        var changed = version == clock.CalendarVersion ? ChangedDays.None : await ground.Changed(ledger.Db, clock.CalendarVersion, days, version, cancellation);
        if (sameRule && !changed.Any(clock.ReadsFrom, clock.ReadsTo))
        {
            return;
        }

        var was = clock.Due;
        var (from, to, oldRule) = (clock.ReadsFrom, clock.ReadsTo, clock.RuleVersion);
        clock.Take(ground.Reckon(row, clock.Run, clock.City, clock.District));
        await ground.Keep(ledger.Db, row, clock.City, clock.District, cancellation);
        _clocks.Add(clock);
        if (was == clock.Due)
        {
            return;
        }

        Moved(clock, was, sameRule
            ? changed.Between(Earlier(from, clock.ReadsFrom), Later(to, clock.ReadsTo))
            : await ground.RuleChanged(ledger.Db, oldRule, row, cancellation));
    }

    private void Moved(RunningClock clock, Moment was, WhyMoved because)
    {
        _reasons.TryAdd(because.Id, because);
        _moved.Add((clock, was, because));
        ledger.RecordUnfollowed(new NewAct("ClockMoved", clock.Id, run.Who, because.Words.ZhHant, null, [new("due", ActText.Of(was), ActText.Of(clock.Due))]));
    }

    private async Task Write(CancellationToken cancellation)
    {
        if (_clocks.Count > 0)
        {
            await ledger.Update(new ManyRows("open_clocks", ClockColumns, _clocks.Select(Row)), cancellation);
        }

        if (_moved.Count == 0)
        {
            return;
        }

        await ledger.Insert(new ManyRows("moved_clocks", MovedColumns, _moved.Select(Row)), cancellation);
        var ids = _reasons.Keys.ToArray();
        var known = await ledger.Db.Set<MoveReason>().Where(reason => ids.Contains(reason.Id)).Select(reason => reason.Id).ToListAsync(cancellation);
        ledger.Db.AddRange(_reasons.Values.ExceptBy(known, why => why.Id)
            .Select(why => new MoveReason { Id = why.Id, ZhHant = why.Words.ZhHant, En = why.Words.En }));
    }

    private static object?[] Row(RunningClock clock) =>
    [
        clock.Id, clock.RuleVersion, clock.CalendarVersion, clock.DueDay, clock.DueMinute, clock.ReadsFrom, clock.ReadsTo, clock.WarnsFrom, clock.Warnings,
    ];

    private object?[] Row((RunningClock Clock, Moment Was, WhyMoved Because) moved) =>
    [
        run.Id, moved.Clock.Id, IsSealed(moved.Clock) ? "" : moved.Clock.Rule, IsSealed(moved.Clock) ? "" : moved.Clock.Owner, moved.Was.Day, moved.Was.Minute, moved.Clock.DueDay, moved.Clock.DueMinute,
        moved.Because.Id,
    ];

    // The list of what moved is public; of these it says neither whose nor what.
    private static bool IsSealed(RunningClock clock) => new ClockSubject(clock.SubjectKind, clock.Subject).IsSealed;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
