using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Meetings;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Meetings;

public class CouncilTests(TestDatabases databases)
{
    [Theory]
    [EveryDatabase("臺中市", "2024-01-22")]
    [EveryDatabase("新北市", "2024-01-22")]
    [EveryDatabase("桃園市", "2024-01-22")]
    public async Task Question_OwesAWrittenAnswerByTheCitysOwnDays(StoreKind store, string city, string due)
    {
        await using var hall = await databases.City(store);
        var asked = Ask(CouncilKind.Question, city, new DateOnly(2024, 1, 15));
        Assert.Null((await hall.Get<RegisterCouncilMatterHandler>().Do(asked, default)).Refusal);

        var clock = Assert.Single(Assert.Single((await hall.Get<BrowseCouncil>().Ask(1, default)).Rows).Clocks);
        Assert.Equal(("council.answer", due), (clock.Rule, clock.Due.Day.ToString("yyyy-MM-dd", null)));
    }

    [Theory, EveryDatabase]
    public async Task DataRequest_HasClocksOfHoursAndDays_AndEachStepStopsItsOwn(StoreKind store)
    {
        await using var city = await databases.City(store);
        city.Clock.Pass(TimeSpan.FromDays(700));
        var day = Moment.FromUtc(city.Clock.GetUtcNow().UtcDateTime).Day;
        var id = (await city.Get<RegisterCouncilMatterHandler>().Do(Ask(CouncilKind.DataRequest, "臺北市", day), default)).Value;

        var clocks = Assert.Single((await city.Get<BrowseCouncil>().Ask(1, default)).Rows).Clocks;
        Assert.Equal(["council.data-notify", "council.data-owner"], clocks.Take(2).Select(clock => clock.Rule));
        Assert.Equal([new Moment(day, 600), new Moment(day, 780)], clocks.Take(2).Select(clock => clock.Due));
        Assert.Equal(5, clocks.Count);

        var answer = city.Get<AnswerCouncilMatterHandler>();
        Assert.Null((await answer.Do(new AnswerCouncilMatter(id, "council.data-notify", "已電話通知", Actor.LocalOwner, "窗口"), default)).Refusal);
        Assert.Equal("council-step-unknown", (await answer.Do(new AnswerCouncilMatter(id, "council.data-notify", "再", Actor.LocalOwner, "窗口"), default)).Refusal?.Code);
        Assert.Null((await answer.Do(new AnswerCouncilMatter(id, null, "府授字第1150000001號", Actor.LocalOwner, "窗口"), default)).Refusal);
        Assert.All(Assert.Single((await city.Get<BrowseCouncil>().Ask(1, default)).Rows).Clocks, clock => Assert.Equal(ClockState.Stopped, clock.State));
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory]
    [EveryDatabase("councillor-missing")]
    [EveryDatabase("subject-missing")]
    [EveryDatabase("agency-missing")]
    [EveryDatabase("asked-in-future")]
    public async Task Nonsense_IsRefused(StoreKind store, string code)
    {
        await using var city = await databases.City(store);
        var asked = Ask(CouncilKind.Question, "臺中市", new DateOnly(2024, 1, 15));
        var wrong = code switch
        {
            "councillor-missing" => asked with { Councillor = "" }, "subject-missing" => asked with { Subject = " " }, "agency-missing" => asked with { Agency = "" },
            _ => asked with { Asked = Moment.StartOf(new DateOnly(2024, 2, 1)) },
        };

        Assert.Equal(code, (await city.Get<RegisterCouncilMatterHandler>().Do(wrong, default)).Refusal?.Code);
        Assert.Equal(0, (await city.Get<BrowseCouncil>().Ask(1, default)).Total);
    }

    private static RegisterCouncilMatter Ask(CouncilKind kind, string city, DateOnly day) => new(
        kind, city, "林議員", "人行道改善進度", city + "政府工務局", Moment.At(day, new TimeOnly(9, 0)), Actor.LocalOwner, "議會聯絡人", "質詢");
}
