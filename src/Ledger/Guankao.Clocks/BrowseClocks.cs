using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>Which clocks.</summary>
public enum ClockSelection
{
    /// <summary>Not yet stopped.</summary>
    Open,

    /// <summary>Running, and not yet due.</summary>
    Running,

    /// <summary>Running, not yet due, and its owner's first warning has come.</summary>
    Warned,

    /// <summary>Due and not stopped.</summary>
    Overdue,
}

/// <summary>Open clocks of an owner, the nearest deadline first: <c>await browse.Ask(…)</c>.</summary>
public sealed class BrowseClocks(LedgerStore store, TimeProvider time)
{
    private const int Size = 100;

    /// <summary>One page of them.</summary>
    public async Task<Page<OpenClock>> Ask(ClockSelection selection, string? owner, int page, CancellationToken cancellation)
    {
        var now = Moment.FromUtc(time.GetUtcNow().UtcDateTime);
        await using var db = await store.Read(cancellation);
        var clocks = Of(db.Set<RunningClock>(), selection, now).Where(row => (owner == null || row.Owner == owner) && !row.SubjectKind.StartsWith(ClockSubject.Sealed));
        var rows = await clocks.OrderBy(row => row.DueDay).ThenBy(row => row.DueMinute).ThenBy(row => row.Id)
            .Skip((Math.Max(page, 1) - 1) * Size).Take(Size).ToListAsync(cancellation);
        return new([.. rows.Select(row => row.Show(now))], Math.Max(page, 1), Size, await clocks.CountAsync(cancellation));
    }

    /// <summary>Those that run for these agencies, the nearest deadline first, at most so many.</summary>
    /// <param name="owners">Full names of the agencies.</param>
    /// <param name="about">Kind of what they are about; null for any.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<OpenClock>> OwnedBy(IReadOnlyCollection<string> owners, string? about, int most, CancellationToken cancellation)
    {
        var now = Moment.FromUtc(time.GetUtcNow().UtcDateTime);
        await using var db = await store.Read(cancellation);
        var rows = await db.Set<RunningClock>()
            .Where(row => row.State == ClockState.Running && owners.Contains(row.Owner)
                && (about == null ? !row.SubjectKind.StartsWith(ClockSubject.Sealed) : row.SubjectKind == about))
            .OrderBy(row => row.DueDay).ThenBy(row => row.DueMinute).ThenBy(row => row.Id).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(row => row.Show(now))];
    }

    /// <summary>Every clock about a record, stopped ones too.</summary>
    public async Task<IReadOnlyList<OpenClock>> About(ClockSubject subject, CancellationToken cancellation)
    {
        var now = Moment.FromUtc(time.GetUtcNow().UtcDateTime);
        await using var db = await store.Read(cancellation);
        var rows = await db.Set<RunningClock>().Where(row => row.Subject == subject.Id && row.SubjectKind == subject.Kind)
            .OrderBy(row => row.Id).ToListAsync(cancellation);
        return [.. rows.Select(row => row.Show(now))];
    }

    /// <summary>The clocks about a record that are not stopped, inside an open change; the earliest first.</summary>
    public static async Task<IReadOnlyList<OpenClock>> Unstopped(LedgerTransaction ledger, ClockSubject subject, CancellationToken cancellation)
    {
        var rows = await ledger.Db.Set<RunningClock>().AsNoTracking()
            .Where(row => row.Subject == subject.Id && row.SubjectKind == subject.Kind && row.State != ClockState.Stopped)
            .OrderBy(row => row.DueDay).ThenBy(row => row.DueMinute).ToListAsync(cancellation);
        return [.. rows.Select(row => row.Show(Moment.FromUtc(ledger.Now)))];
    }

    /// <summary>All clocks about these records, stopped ones too.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="kind">Kind of the records.</param>
    /// <param name="subjects">Which records.</param>
    /// <param name="now">The moment of asking.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ILookup<Guid, OpenClock>> OfMany(AppDb db, string kind, IReadOnlyCollection<Guid> subjects, Moment now, CancellationToken cancellation) =>
        (await db.Set<RunningClock>().AsNoTracking().Where(row => row.SubjectKind == kind && subjects.Contains(row.Subject))
            .OrderBy(row => row.Id).ToListAsync(cancellation)).ToLookup(row => row.Subject, row => row.Show(now));

    /// <summary>Running clocks of a kind that are due or warn by now, whoever owns them.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="kind">Kind of what they are about.</param>
    /// <param name="now">The moment of asking.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<OpenClock>> Speaking(AppDb db, string kind, Moment now, CancellationToken cancellation) =>
        [
            .. (await db.Set<RunningClock>().AsNoTracking()
                .Where(row => row.SubjectKind == kind && row.State == ClockState.Running && (row.DueDay <= now.Day || row.WarnsFrom <= now.Day))
                .OrderBy(row => row.DueDay).ThenBy(row => row.Id).ToListAsync(cancellation)).Select(row => row.Show(now)),
        ];

    /// <summary>When the clocks about these records are due now, stopped ones too; a record without a clock is left out.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="kind">Kind of the records.</param>
    /// <param name="subjects">Which records.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyDictionary<Guid, Moment>> DueOf(
        AppDb db, string kind, IReadOnlyCollection<Guid> subjects, CancellationToken cancellation) =>
        (await db.Set<RunningClock>().AsNoTracking().Where(row => row.SubjectKind == kind && subjects.Contains(row.Subject))
            .Select(row => new { row.Subject, row.DueDay, row.DueMinute }).ToListAsync(cancellation))
        .GroupBy(row => row.Subject).ToDictionary(same => same.Key, same => same.Min(row => new Moment(row.DueDay, row.DueMinute)));

    private static IQueryable<RunningClock> Of(IQueryable<RunningClock> clocks, ClockSelection selection, Moment now)
    {
        var (today, minute) = (now.Day, now.Minute);
        return selection switch
        {
            ClockSelection.Open => clocks.Where(row => row.State != ClockState.Stopped),
            ClockSelection.Overdue => clocks.Where(row => row.State == ClockState.Running
                && (row.DueDay < today || (row.DueDay == today && row.DueMinute < minute))),
            ClockSelection.Warned => clocks.Where(row => row.State == ClockState.Running && row.WarnsFrom <= today
                && (row.DueDay > today || (row.DueDay == today && row.DueMinute >= minute))),
            _ => clocks.Where(row => row.State == ClockState.Running
                && (row.DueDay > today || (row.DueDay == today && row.DueMinute >= minute))),
        };
    }
}
