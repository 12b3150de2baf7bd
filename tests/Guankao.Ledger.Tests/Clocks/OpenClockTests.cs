using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;

namespace Guankao.Ledger.Tests.Clocks;

public class OpenClockTests(TestDatabases databases)
{
    // 出國報告：113.9.20 返國（臺北市），因 9.21、9.22 為週末自 9.23 起算，三個月末日 12.22 為星期日。
    private static readonly Moment Return = Moment.StartOf(new(2024, 9, 20));

    [Theory, EveryDatabase]
    public async Task Start_OfATripReport_KeepsDueWarningsAndWhatItRestsOn(StoreKind store)
    {
        await using var city = await databases.City(store);
        var started = await ClockRoom.Start(city, "trip.report", Return);
        var kept = await ClockRoom.Look(city, started);

        Assert.Equal(Moment.EndOf(new(2024, 12, 23)), kept.Due);
        Assert.Equal(started.Warnings, kept.Warnings);
        Assert.NotEmpty(kept.Warnings);
        Assert.Equal(16, kept.RuleVersion.Length);
        Assert.Equal(16, kept.CalendarVersion.Length);
        Assert.Equal(["ClockStarted"], await Acts(city, kept));
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Start_ByARuleThatIsNoClock_IsRefusedAndNothingKept(StoreKind store)
    {
        await using var city = await databases.City(store);
        var refused = await ClockRoom.Try(city, (ledger, basis) => StartClockHandler.Do(
            ledger, basis, new StartClock("no.such.rule", null, null, new("trip", Guid.CreateVersion7()), ClockRoom.Bureau, Return, "承辦", "收文"), default));

        Assert.Equal("unknown-rule", refused.Refusal?.Code);
        Assert.Empty((await city.Get<BrowseClocks>().Ask(ClockSelection.Open, null, 1, default)).Rows);
    }

    [Theory, EveryDatabase]
    public async Task PauseAndResume_OfAClockThatStandsStill_GivesTheDaysBack(StoreKind store)
    {
        await using var city = await databases.City(store);
        var rule = RuleBook.Shipped.Rows.First(r => r.Clock is { StopsInDisaster: true, Before: false, Length.Unit: not ClockUnit.Hours } && r.City is null).Id;
        var clock = await ClockRoom.Start(city, rule, Return);
        var paused = await ClockRoom.Change(city, (l, b) => PauseClockHandler.Do(l, b, new(clock.Id, new(2024, 10, 2), "人事處", "山陀兒颱風"), default));
        Assert.Equal(ClockState.Paused, paused.State);
        var twice = await ClockRoom.Try(city, (l, b) => PauseClockHandler.Do(l, b, new(clock.Id, new(2024, 10, 3), "人事處", "山陀兒颱風"), default));
        Assert.Equal("clock-paused", twice.Refusal?.Code);

        var resumed = await ClockRoom.Change(city, (l, b) => ResumeClockHandler.Do(l, b, new(clock.Id, new(2024, 10, 9), "人事處", "恢復上班"), default));
        Assert.Equal([new Pause(new(2024, 10, 2), new(2024, 10, 8))], resumed.Run.Pauses);
        Assert.True(resumed.Due.Day >= clock.Due.Day.AddDays(7), $"{clock.Due} → {resumed.Due}");
        Assert.Equal(["ClockResumed", "ClockPaused", "ClockStarted"], await Acts(city, clock));
    }

    [Theory, EveryDatabase]
    public async Task Pause_OfAClockThatDoesNotStandStill_IsRefusedWithTheArticle(StoreKind store)
    {
        await using var city = await databases.City(store);
        var clock = await ClockRoom.Start(city, "trip.report", Return);
        var refused = await ClockRoom.Try(city, (l, b) => PauseClockHandler.Do(l, b, new(clock.Id, new(2024, 10, 2), "人事處", "颱風"), default));

        Assert.Equal("clock-does-not-pause", refused.Refusal?.Code);
        Assert.Equal("行政程序法第51條第5項", refused.Refusal?.Basis);
    }

    [Theory, EveryDatabase]
    public async Task Extend_MoreOftenThanTheRuleAllows_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var rule = RuleBook.Shipped.Rows.First(r => r.Clock is { Extension.Times: 1 } && r.City is null).Id;
        var clock = await ClockRoom.Start(city, rule, Return);
        var longer = await ClockRoom.Change(city, (l, b) => ExtendClockHandler.Do(l, b, new(clock.Id, "局長", "案情繁雜"), default));
        Assert.True(longer.Due > clock.Due);
        var again = await ClockRoom.Try(city, (l, b) => ExtendClockHandler.Do(l, b, new(clock.Id, "局長", "案情繁雜"), default));
        Assert.Equal("clock-extended-before", again.Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Extend_AfterItRanOut_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var rule = RuleBook.Shipped.Rows.First(r => r.Clock is { Extension.Times: 1 } && r.City is null).Id;
        var clock = await ClockRoom.Start(city, rule, Moment.StartOf(new(2022, 1, 3)));
        var late = await ClockRoom.Try(city, (l, b) => ExtendClockHandler.Do(l, b, new(clock.Id, "局長", "案情繁雜"), default));
        Assert.Equal("clock-expired", late.Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Stop_AfterTheDeadline_SaysLateAndEndsIt(StoreKind store)
    {
        await using var city = await databases.City(store);
        var clock = await ClockRoom.Start(city, "trip.report", Return);
        var stopped = await ClockRoom.Change(city, (l, b) => StopClockHandler.Do(
            l, b, new(clock.Id, Moment.At(new(2024, 12, 24), new(9, 0)), "承辦", "已函送報告"), default));

        Assert.Equal(ClockState.Stopped, stopped.State);
        await using var db = await city.Store.Read(default);
        Assert.Contains((await ActHistory.Of(db, clock.Id, default))[0].Changes, change => change is { What: "outcome", New: "late" });
        var again = await ClockRoom.Try(city, (l, b) => StopClockHandler.Do(l, b, new(clock.Id, Return, "承辦", "再送"), default));
        Assert.Equal("clock-stopped", again.Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task HandOver_OfAnAgencyThatWasMerged_TakesItsOpenClocksAlong(StoreKind store)
    {
        await using var city = await databases.City(store);
        var (open, stopped) = (await ClockRoom.Start(city, "trip.report", Return), await ClockRoom.Start(city, "trip.report", Return));
        await ClockRoom.Change(city, (l, b) => StopClockHandler.Do(l, b, new(stopped.Id, Return, "承辦", "已函送報告"), default));
        await using (var ledger = await city.Store.Write(default))
        {
            await HandClocksOver.Do(ledger, ClockRoom.Bureau, "臺北市政府教育局", "研考會", "府人字第1130000001號", default);
            await ledger.Commit(default);
        }

        Assert.Equal(("臺北市政府教育局", ClockRoom.Bureau), ((await ClockRoom.Look(city, open)).Owner, (await ClockRoom.Look(city, stopped)).Owner));
        Assert.Equal(["ClockHandedOver", "ClockStarted"], await Acts(city, open));
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Browse_ByOwner_TellsRunningWarnedAndOverdueApart(StoreKind store)
    {
        // The clock of a test city stands at 113.1.15.
        await using var city = await databases.City(store);
        var overdue = await ClockRoom.Start(city, "trip.report", Moment.StartOf(new(2023, 9, 1)));
        var soon = await ClockRoom.Start(city, "trip.report", Moment.StartOf(new(2023, 10, 16)));
        var later = await ClockRoom.Start(city, "trip.report", Return);
        await ClockRoom.Start(city, "trip.report", Return, "臺北市政府工務局");

        Assert.Equal([overdue.Id], await Ids(ClockSelection.Overdue));
        Assert.Equal(ClockState.Expired, (await ClockRoom.Look(city, overdue)).State);
        Assert.Equal([soon.Id], await Ids(ClockSelection.Warned));
        Assert.Equal([soon.Id, later.Id], await Ids(ClockSelection.Running));
        Assert.Equal(3, (await Ids(ClockSelection.Open)).Length);

        async Task<Guid[]> Ids(ClockSelection selection) =>
            [.. (await city.Get<BrowseClocks>().Ask(selection, ClockRoom.Bureau, 1, default)).Rows.Select(c => c.Id)];
    }

    private static async Task<string[]> Acts(TestCity city, OpenClock clock)
    {
        await using var db = await city.Store.Read(default);
        return [.. (await ActHistory.Of(db, clock.Id, default)).Select(act => act.Kind)];
    }
}
