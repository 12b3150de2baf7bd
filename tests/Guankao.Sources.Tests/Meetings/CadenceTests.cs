using Guankao.Identity;
using Guankao.Clocks;
using Guankao.Meetings;
using Guankao.Reading;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Meetings;

public class CadenceTests(TestDatabases databases)
{
    private static readonly DateOnly Today = new(2024, 7, 10);

    [Theory]
    [InlineData(1, CalendarUnit.Month, 1, 12)]
    [InlineData(4, CalendarUnit.Month, 1, 3)]
    [InlineData(1, CalendarUnit.Quarter, 1, 4)]
    [InlineData(1, CalendarUnit.Half, 1, 2)]
    [InlineData(1, CalendarUnit.Year, 2, 1)]
    public void Rounds_OfAYear_AreThoseOfTheCalendar(int every, CalendarUnit unit, int times, int count)
    {
        var rounds = CadenceRounds.Of(MinutesBuilder.Every(every, unit, times), 2024, new DateOnly(2024, 1, 1), Today, []);
        Assert.Equal((count, new DateOnly(2024, 12, 31), times), (rounds.Count, rounds[^1].To, rounds[0].Needed));
    }

    [Fact]
    public void Round_ThatIsOverWithoutAMeeting_IsMissed()
    {
        var rounds = CadenceRounds.Of(MinutesBuilder.Every(1, CalendarUnit.Quarter), 2024, new DateOnly(2024, 1, 1), Today, [new(2024, 3, 31)]);
        Assert.Equal([RoundState.Held, RoundState.Missed, RoundState.Due, RoundState.Coming], rounds.Select(round => round.State));
    }

    [Fact]
    public void TwoMeetingsAYear_AreNotMetByOne()
    {
        var rounds = CadenceRounds.Of(MinutesBuilder.Every(1, CalendarUnit.Year, 2), 2023, new DateOnly(2023, 1, 1), Today, [new(2023, 5, 1)]);
        Assert.Equal((RoundState.Missed, 1, 2), (rounds[0].State, rounds[0].Held, rounds[0].Needed));
    }

    [Fact]
    public void Round_ThatBeganBeforeTheSeriesWasWatched_IsNotHeldAgainstIt()
    {
        var rounds = CadenceRounds.Of(MinutesBuilder.Every(1, CalendarUnit.Quarter), 2024, new DateOnly(2024, 2, 1), Today, []);
        Assert.Equal(new DateOnly(2024, 4, 1), rounds[0].From);
    }

    [Theory, EveryDatabase]
    public async Task Documents_ThatDiffer_AreShownAndTheStricterIsWatchedUntilAPersonSettles(StoreKind store)
    {
        await using var city = await databases.City(store);
        var series = await MinutesBuilder.Open(
            city, "跨局處圓桌會議", cadences: [MinutesBuilder.Every(1, CalendarUnit.Quarter, document: "計畫五"), MinutesBuilder.Every(1, CalendarUnit.Month, document: "計畫表")]);

        var line = Assert.Single(await city.Get<CadenceMonitor>().Ask(2023, default));
        Assert.True(line.Conflict);
        Assert.Equal((12, "計畫表"), (line.Missed, line.Watched!.Document));

        Assert.Equal("cadence-unknown", (await city.Get<SettleCadenceHandler>().Do(new SettleCadence(series, 7, Identity.Actor.LocalOwner, "研考會", "依第五章"), default)).Refusal?.Code);
        Assert.Null((await city.Get<SettleCadenceHandler>().Do(new SettleCadence(series, 0, Identity.Actor.LocalOwner, "研考會", "依第五章"), default)).Refusal);
        line = Assert.Single(await city.Get<CadenceMonitor>().Ask(2023, default));
        Assert.False(line.Conflict);
        Assert.Equal(4, line.Missed);
    }

    [Theory, EveryDatabase]
    public async Task Rule_OfTheCity_AddsItsCadenceAndStartsAClockThatAMeetingMovesOn(StoreKind store)
    {
        await using var city = await databases.City(store);
        var series = await MinutesBuilder.Open(city, from: "2024-01-01");
        var page = (await city.Get<ShowSeries>().Ask(series, 2024, Actor.LocalOwner, default))!;
        Assert.Equal("meeting.dropout-return", Assert.Single(page.Line.Terms.Cadences).Rule);
        Assert.Equal(new DateOnly(2024, 1, 31), Assert.Single(page.Clocks).Due.Day);

        await new MinutesBuilder().In(city);
        var clocks = (await city.Get<ShowSeries>().Ask(series, 2024, Actor.LocalOwner, default))!.Clocks;
        Assert.Equal([ClockState.Stopped, ClockState.Running], clocks.Select(clock => clock.State));
        Assert.Equal(new DateOnly(2024, 2, 29), clocks[1].Due.Day);
    }

    [Theory, EveryDatabase]
    public async Task Series_OpenedTwiceOrChairedByNobody_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        await MinutesBuilder.Open(city);
        var open = city.Get<OpenSeriesHandler>();

        Assert.Equal("series-known", (await open.Do(MinutesBuilder.Command("桃園市政府中輟復學會議"), default)).Refusal?.Code);
        Assert.Equal("chair-missing", (await open.Do(MinutesBuilder.Command("新會議", chair: ""), default)).Refusal?.Code);
    }

    [Theory]
    [InlineData("桃園市政府113年度第2次強化社會安全網府級聯繫會議紀錄", "強化社會安全網府級聯繫會議")]
    [InlineData("原住民族權益委員會第5屆第3次會議紀錄", "原住民族權益委員會")]
    [InlineData("海安市政府公園友善會議第1次會議紀錄", "公園友善會議")]
    [InlineData("臺北市政府第2236次市政會議", "市政會議")]
    [InlineData("道路交通安全督導會報第47次會議紀錄", "道路交通安全督導會報")]
    public void Core_OfATitle_IsTheSeries(string title, string core) => Assert.Equal(core, SeriesNames.Core(title));
}
