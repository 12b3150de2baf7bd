using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Ledger.Tests.Clocks;

public class RecomputeTests(TestDatabases databases)
{
    private static readonly DateOnly Typhoon = new(2024, 12, 23);

    [Theory, EveryDatabase]
    public async Task Recompute_AfterAClosureOfTheLastDay_MovesItAndSaysWhichDay(StoreKind store)
    {
        await using var city = await databases.City(store);
        var moved = await ClockRoom.Start(city, "trip.report", Moment.StartOf(new(2024, 9, 20)));
        var untouched = await ClockRoom.Start(city, "trip.report", Moment.StartOf(new(2024, 11, 25)));
        await ClockRoom.Recompute(city, Basis.Shipped);
        var done = await ClockRoom.Recompute(city, ClockRoom.Closing(Typhoon));

        Assert.Equal((2, 1), (done.Seen, done.Moved));
        Assert.Equal(Moment.EndOf(new(2024, 12, 24)), (await ClockRoom.Look(city, moved)).Due);
        Assert.Equal(untouched.Due, (await ClockRoom.Look(city, untouched)).Due);
        var told = Assert.Single((await city.Get<BrowseMoves>().Ask(ClockRoom.Bureau, 1, default)).Rows);
        Assert.Equal((Moment.EndOf(Typhoon), Moment.EndOf(new(2024, 12, 24))), (told.Before, told.After));
        Assert.Contains("113.12.23（一）改為停止上班（測試颱風停止上班）", told.Because.ZhHant, StringComparison.Ordinal);
        Assert.Contains("2024-12-23 (Mon) is now closed", told.Because.En, StringComparison.Ordinal);
        await using var db = await city.Store.Read(default);
        var act = (await ActHistory.Of(db, moved.Id, default))[0];
        Assert.Equal(("ClockMoved", told.Because.ZhHant), (act.Kind, act.Why));
        Assert.Equal([new ActChange("due", "2024-12-23", "2024-12-24")], act.Changes);
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Recompute_AfterMoves_LeavesOneNoticeForEachOwner(StoreKind store)
    {
        await using var city = await databases.City(store);
        for (var i = 0; i < 5; i++)
        {
            await ClockRoom.Start(city, "trip.report", Moment.StartOf(new(2024, 9, 20)), i < 3 ? ClockRoom.Bureau : "臺北市政府工務局");
        }

        await ClockRoom.Recompute(city, ClockRoom.Closing(Typhoon), chunk: 2);
        await using var db = await city.Store.Read(default);
        var notices = await db.Database.SqlQueryRaw<string>("SELECT agency || '：' || zh_hant AS \"Value\" FROM notices WHERE kind = 'DeadlineMoved' ORDER BY agency").ToListAsync();
        Assert.Equal(2, notices.Count);
        Assert.Contains(notices, notice => notice.Contains(ClockRoom.Bureau, StringComparison.Ordinal) && notice.Contains("3 件", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Recompute_WithNothingChanged_DoesNothing(StoreKind store)
    {
        await using var city = await databases.City(store);
        await ClockRoom.Start(city, "trip.report", Moment.StartOf(new(2024, 9, 20)));
        await ClockRoom.Recompute(city, ClockRoom.Closing(Typhoon));
        var acts = (await city.Verify()).Acts;

        Assert.Null((await ClockRoom.Recompute(city, ClockRoom.Closing(Typhoon))).Run);
        Assert.Equal(acts, (await city.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task Recompute_AfterAClosureIsTakenBack_MovesTheClockBack(StoreKind store)
    {
        await using var city = await databases.City(store);
        var clock = await ClockRoom.Start(city, "trip.report", Moment.StartOf(new(2024, 9, 20)));
        await ClockRoom.Recompute(city, ClockRoom.Closing(Typhoon));
        await ClockRoom.Recompute(city, Basis.Shipped);

        Assert.Equal(Moment.EndOf(Typhoon), (await ClockRoom.Look(city, clock)).Due);
        Assert.Contains("上班日", (await city.Get<BrowseMoves>().Ask(null, 1, default)).Rows[0].Because.ZhHant, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Recompute_AfterTheCityChangedItsRule_SaysOldAndNewText(StoreKind store)
    {
        const string own = """
            { "set": "own", "title": { "zh": "本市", "en": "own" }, "sources": [ { "id": "own", "title": "本府規定" } ], "rows": [ {
              "id": "trip.report", "city": "臺北市", "standing": "verified", "source": "own", "article": "第9點",
              "text": { "zh": "返國後1個月內提出報告。", "en": "Report within 1 month." },
              "clock": { "event": { "zh": "返國日", "en": "day of return" }, "length": { "count": 1, "unit": "months" } } } ] }
            """;
        await using var city = await databases.City(store);
        var clock = await ClockRoom.Start(city, "trip.report", Moment.StartOf(new(2024, 9, 23)));
        await ClockRoom.Recompute(city, new Basis(RuleBook.Shipped.With([new RuleFile("own.json", own)]).Value, CalendarShelf.Shipped));

        Assert.Equal(Moment.EndOf(new(2024, 10, 23)), (await ClockRoom.Look(city, clock)).Due);
        var because = (await city.Get<BrowseMoves>().Ask(null, 1, default)).Rows[0].Because;
        Assert.Contains("返國後1個月內提出報告。", because.ZhHant, StringComparison.Ordinal);
        Assert.Contains("第9點", because.En, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Recompute_OfEveryShippedClock_GivesWhatStartingItAfreshGives(StoreKind store)
    {
        await using var city = await databases.City(store);
        var closed = new Basis(RuleBook.Shipped, CalendarShelf.Shipped.With(Enumerable.Range(0, 400).Select(i => new Closure(
            new DateOnly(2024, 1, 1).AddDays(i + (i / 3)), (DayPart)(i % 7 % 3), "臺北市", null, new Bilingual("停班", "closed"), Standing.Default, "test"))));
        var clocks = new List<OpenClock>();
        foreach (var rule in RuleBook.Shipped.Rows.Where(r => r.Clock is not null && r.City is null or "臺北市" && r.HoldsOn(new(2024, 7, 1))).Select(r => r.Id).Distinct())
        {
            clocks.Add(await ClockRoom.Start(city, rule, Moment.At(new(2024, 7, 1), new(14, 30))));
        }

        var done = await ClockRoom.Recompute(city, closed, chunk: 11);

        Assert.True(done.Moved > 15, $"{done.Moved} moved");
        foreach (var clock in clocks)
        {
            var again = await ClockRoom.Look(city, clock);
            var fresh = closed.Rules.Due(clock.Rule, "臺北市", clock.Run, closed.Calendars).Value.Date;
            Assert.Equal(fresh.Due, again.Due);
            Assert.Equal(fresh.Warnings, again.Warnings);
        }

        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Recompute_OfMoreThanTheTrackerTakes_KeepsTheChain(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using (var ledger = await city.Store.Write(default))
        {
            for (var i = 0; i < 700; i++)
            {
                await StartClockHandler.Do(ledger, Basis.Shipped, new StartClock("trip.report", "臺北市", null, new("trip", Guid.CreateVersion7()),
                    ClockRoom.Bureau, Moment.StartOf(new(2024, 9, 20)), "承辦", "收文"), default);
            }

            await ledger.Commit(default);
        }

        var done = await ClockRoom.Recompute(city, ClockRoom.Closing(Typhoon), chunk: 600);
        Assert.Equal(700, done.Moved);
        var proof = await city.Verify();
        Assert.Null(proof.Broken);
        Assert.Equal(700 + 700 + 2, proof.Acts);
    }
}
