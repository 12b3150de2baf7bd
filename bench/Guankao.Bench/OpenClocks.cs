using System.Diagnostics;
using System.Globalization;
using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Hosting;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Bench;

/// <summary>
/// Open clocks in a database, run again after the calendar changed: once for a typhoon of one day, and once for a change that
/// moves every one of them. Seconds are those on the wall, since the database works beside this process.
/// </summary>
internal static class OpenClocks
{
    private const int Together = 20_000;

    private static readonly string[] Rules = ["trip.report", "council.answer"];

    public static async Task<int> Run(string database, int count)
    {
        await using var services = new ServiceCollection().AddGuankao(new GuankaoSettings(database)).BuildServiceProvider();
        if ((await services.GetRequiredService<MigrateDatabase>().Do(default)).Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Sentence.En);
            return 1;
        }

        var store = services.GetRequiredService<LedgerStore>();
        await Measure($"{count} clocks started", count, () => Fill(store, count));
        await Console.Out.WriteLineAsync("| what | clocks | moved | seconds | a second | processor seconds here | in the database |\n|---|---:|---:|---:|---:|---:|---:|");
        await Again(store, "first run, nothing changed", Basis.Shipped);
        await Again(store, "one day closed in one city", Closed([new(2024, 12, 23)], "臺北市"));
        await Again(store, "every clock moved", Closed(Enumerable.Range(0, 500).Select(i => new DateOnly(2024, 9, 1).AddDays(i)), null));
        await Again(store, "every clock moved back", Basis.Shipped);
        var clock = Stopwatch.StartNew();
        var proof = await services.GetRequiredService<VerifyActs>().Ask(default);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"verify: {proof.Acts} acts, {(proof.Broken is null ? "unbroken" : "BROKEN")}, {clock.Elapsed.TotalSeconds:0.0} s"));
        return proof.Broken is null ? 0 : 1;
    }

    private static async Task Again(LedgerStore store, string what, Basis basis)
    {
        using var handler = new RecomputeClocksHandler(store, new RunningRules(basis));
        var (here, there) = (Environment.CpuUsage.TotalTime, await Serving(store));
        var clock = Stopwatch.StartNew();
        var done = await handler.Do(new RecomputeClocks("bench", what), null, default);
        var seconds = clock.Elapsed.TotalSeconds;
        (here, there) = (Environment.CpuUsage.TotalTime - here, await Serving(store) - there);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {done.Seen} | {done.Moved} | {seconds:0.0} | {done.Seen / seconds:0} | {here.TotalSeconds:0.0} | {there.TotalSeconds:0.0} |"));
    }

    // The connection is pooled, so that one server process does all the work; it is on this machine.
    private static async Task<TimeSpan> Serving(LedgerStore store)
    {
        await using var db = await store.Read(default);
        if (db.Database.ProviderName is not "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            return TimeSpan.Zero;
        }

        var process = await db.Database.SqlQueryRaw<int>("SELECT pg_backend_pid() AS \"Value\"").SingleAsync();
        using var server = Process.GetProcessById(process);
        return server.TotalProcessorTime;
    }

    private static async Task Fill(LedgerStore store, int count)
    {
        for (var at = 0; at < count; at += Together)
        {
            await using var ledger = await store.Write(default);
            await StartManyClocks.Do(ledger, Basis.Shipped, [.. Enumerable.Range(at, Math.Min(Together, count - at)).Select(i => new StartClock(
                Rules[i % Rules.Length], i % 3 == 0 ? "臺北市" : i % 3 == 1 ? "桃園市" : "臺中市", null, new("trip", Guid.CreateVersion7()),
                $"第{i % 40}局", Moment.StartOf(new DateOnly(2024, 9, 1).AddDays(i % 120)), "bench", "bench"))], default);
            await ledger.Commit(default);
        }
    }

    private static Basis Closed(IEnumerable<DateOnly> days, string? city) => new(RuleBook.Shipped, CalendarShelf.Shipped.With(
        days.Select(day => new Closure(day, DayPart.Whole, city, null, new Bilingual("停止上班", "closed"), Standing.Default, "bench"))));

    private static async Task Measure(string what, int count, Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{what} in {clock.Elapsed.TotalSeconds:0.0} s, {count / clock.Elapsed.TotalSeconds:0} a second"));
    }
}
