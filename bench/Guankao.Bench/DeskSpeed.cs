using System.Globalization;
using Guankao.Commitments;
using Guankao.Desk;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Reporting;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Bench;

/// <summary>
/// The last hour of a period: everybody's desk is read, and many people save at the same time. The database is one that
/// pages-fill made; a period of 114 下半年 is opened on it once.
/// </summary>
internal static class DeskSpeed
{
    private static readonly Actor Evaluator = new(Guid.CreateVersion7(), "考核員", [new Post(Role.Evaluator, null)]);

    public static int Run(string database, string writers)
    {
        var count = int.Parse(writers, CultureInfo.InvariantCulture);
        return Run(new GuankaoSettings(database), count).GetAwaiter().GetResult();
    }

    private static async Task<int> Run(GuankaoSettings settings, int writers)
    {
        await using var services = new ServiceCollection().AddGuankao(settings).BuildServiceProvider();
        var to = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var period = new OpenPeriod(Evaluator, PeriodKind.HalfYear, new DateOnly(to.Year, to.Month <= 6 ? 1 : 7, 1), to.Month <= 6 ? new DateOnly(to.Year, 6, 30) : new DateOnly(to.Year, 12, 31));
        await ManyCommitments.Timed("open the period", async () =>
        {
            var opened = await services.GetRequiredService<OpenPeriodHandler>().Do(period, default);
            Console.WriteLine(opened.Is(out var made, out var refusal) ? $"{made.Duties} duties" : refusal.Sentence.En);
        });
        await Desks(services);
        await Saves(services, writers);
        return 0;
    }

    private static async Task Desks(ServiceProvider services)
    {
        var agency = await Busiest(services);
        var periods = await services.GetRequiredService<BrowsePeriods>().Ask(default);
        var people = new[] { Role.Reporter, Role.Approver, Role.Supporter }.Select(role => new Post(role, agency)).ToList();
        var actor = new Actor(Guid.CreateVersion7(), "承辦", people);
        await Median("my duties", async () => (await services.GetRequiredService<BrowseDuties>().Ask(actor, DutyView.MyTurn, 1, 50, default)).Total);
        await Median("agency's standing", async () => (await services.GetRequiredService<AgencyDesk>().Ask(actor, agency, periods[0].Id, default)).Value.Led.Count);
        await Median("reports to review", async () => (await services.GetRequiredService<BrowseDuties>().Ask(Evaluator, DutyView.Review, 1, 50, default)).Total);
        await Median("neglected", async () => (await services.GetRequiredService<Neglected>().Ask(Evaluator, default)).Value.NotOpened.Count);
        await Median("five minutes", async () => (await services.GetRequiredService<FiveMinutes>().Ask(Evaluator, default)).Value.NextWeek.Count);
        await Median("periods", async () => (await services.GetRequiredService<BrowsePeriods>().Ask(default)).Count);
    }

    private static async Task Saves(ServiceProvider services, int writers)
    {
        await using var db = await services.GetRequiredService<LedgerStore>().Read(default);
        var duties = await (
            from duty in db.Duties()
            where duty.State == DutyState.Due || duty.State == DutyState.Writing
            join commitment in db.CommitmentLines() on duty.CommitmentId equals commitment.Id
            where commitment.Lead != null
            select new { duty.Id, duty.Version, Lead = commitment.Lead! }).Take(writers + 1).ToListAsync();
        var save = services.GetRequiredService<SaveReportHandler>();
        var spare = duties[^1];
        for (var warm = 0; warm < 20; warm++)
        {
            // The first saves compile their queries; a city that runs has done so long ago.
            var known = await services.GetRequiredService<LedgerStore>().Read(default);
            await using (known)
            {
                await save.Do(new SaveReport(Reporter(spare.Lead), spare.Id, $"第{warm}稿，{TimeProvider.System.GetUtcNow():O}。", "B", "",
                    await known.Duties().Where(row => row.Id == spare.Id).Select(row => row.Version).SingleAsync()), default);
            }
        }

        duties.RemoveAt(duties.Count - 1);
        var began = TimeProvider.System.GetTimestamp();
        var times = await Task.WhenAll(duties.Select((duty, place) => Task.Run(async () =>
        {
            // Autosaves come every ten seconds from each writer, spread as people are.
            await Task.Delay(TimeSpan.FromMilliseconds(10_000.0 * place / duties.Count));
            var start = TimeProvider.System.GetTimestamp();
            var saved = await save.Do(new SaveReport(Reporter(duty.Lead), duty.Id, $"本期完成第{place}件，{TimeProvider.System.GetUtcNow():O}。", "B", "", duty.Version), default);
            return saved.Is(out var text, out _) && text.Saved ? TimeProvider.System.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException("lost");
        })));
        Array.Sort(times);
        Console.WriteLine($"{times.Length} autosaves in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s: median {times[times.Length / 2]:0.0} ms, p99 {times[(int)(times.Length * 0.99) - 1]:0.0} ms, none lost");
    }

    private static Actor Reporter(string agency) => new(Guid.CreateVersion7(), "承辦", [new Post(Role.Reporter, agency)]);

    private static async Task<string> Busiest(ServiceProvider services)
    {
        await using var db = await services.GetRequiredService<LedgerStore>().Read(default);
        return await db.CommitmentLines().Where(row => row.Lead != null).GroupBy(row => row.Lead!).OrderByDescending(same => same.Count())
            .Select(same => same.Key).FirstAsync();
    }

    private static async Task Median(string what, Func<Task<int>> ask)
    {
        var (times, rows) = (new double[7], await ask());
        for (var i = 0; i < times.Length; i++)
        {
            var began = TimeProvider.System.GetTimestamp();
            await ask();
            times[i] = TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine($"{what}: {times[times.Length / 2]:0.0} ms ({rows} rows)");
    }
}
