using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Ledger.Tests.Clocks;

/// <summary>Sentences about clocks for tests.</summary>
internal static class ClockRoom
{
    public const string Bureau = "臺北市政府青年局";

    public static readonly Moment DayOfQuestioning = Moment.StartOf(new(2024, 10, 24));

    /// <summary>Closed on the last day of an answer to the council of 113.10.24.</summary>
    public static Basis Closing(DateOnly day, string? city = "臺北市") => new(RuleBook.Shipped, CalendarShelf.Shipped.With(
        new Closure(day, DayPart.Whole, city, null, new Bilingual("測試颱風停止上班", "closed, test typhoon"), Standing.Verified, "test")));

    public static Task<OpenClock> Start(TestCity city, string rule, Moment start, string owner = Bureau, Guid? about = null) => Change(
        city, (ledger, basis) => StartClockHandler.Do(
            ledger, basis, new StartClock(rule, "臺北市", null, new("trip", about ?? Guid.CreateVersion7()), owner, start, "承辦", "收文"), default));

    public static async Task<OpenClock> Change(TestCity city, Func<LedgerTransaction, Basis, Task<Outcome<OpenClock>>> command, Basis? basis = null) =>
        (await Try(city, command, basis)).Value;

    public static async Task<Outcome<OpenClock>> Try(TestCity city, Func<LedgerTransaction, Basis, Task<Outcome<OpenClock>>> command, Basis? basis = null)
    {
        await using var ledger = await city.Store.Write(default);
        var done = await command(ledger, basis ?? Basis.Shipped);
        if (done.Refusal is null)
        {
            await ledger.Commit(default);
        }

        return done;
    }

    public static async Task<RecomputeReceipt> Recompute(TestCity city, Basis basis, int chunk = 7)
    {
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        using var handler = new RecomputeClocksHandler(city.Store, new RunningRules(basis));
        return await handler.Do(new RecomputeClocks("研考會", "日曆異動", chunk), null, default);
    }

    public static async Task<OpenClock> Look(TestCity city, OpenClock clock) =>
        (await city.Get<BrowseClocks>().About(clock.Subject, default)).Single(c => c.Id == clock.Id);
}
