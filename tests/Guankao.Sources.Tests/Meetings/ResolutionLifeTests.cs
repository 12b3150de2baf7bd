using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Meetings;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Meetings;

public class ResolutionLifeTests(TestDatabases databases)
{
    private static readonly Actor Owner = Actor.LocalOwner;

    [Theory, EveryDatabase]
    public async Task Ruling_SelectedAnsweredAndReviewed_IsReleasedWithItsCommitment(StoreKind store)
    {
        await using var city = await databases.City(store);
        var meeting = (await new MinutesBuilder().Ruling("請工務局清淤。", "桃園市政府工務局", due: "2024-03-31").In(city)).Value.Meeting;
        var ruling = (await Show(city, meeting)).Id;

        Assert.Null((await city.Get<DecideResolutionHandler>().Do(new DecideResolution(ruling, true, null, Owner, "研考會", "重要"), default)).Refusal);
        Assert.Equal("planned", (await Show(city, meeting)).State);
        Assert.Equal("reply-reviewed", (await city.Get<ReviewReplyHandler>().Do(new ReviewReply(ruling, Wish.Release, "completed", Owner, "研考會", "可"), default)).Refusal?.Code);

        Assert.Null((await city.Get<ReplyToResolutionHandler>().Do(new ReplyToResolution(ruling, "施工中", Wish.Continue, Owner, "承辦"), default)).Refusal);
        Assert.Equal("under-way", (await Show(city, meeting)).State);
        Assert.Null((await city.Get<ReviewReplyHandler>().Do(new ReviewReply(ruling, Wish.Continue, null, Owner, "研考會", "仍需追蹤"), default)).Refusal);

        await city.Get<ReplyToResolutionHandler>().Do(new ReplyToResolution(ruling, "12處均已完成", Wish.Release, Owner, "承辦"), default);
        Assert.Equal("claimed-done", (await Show(city, meeting)).State);
        Assert.Equal("outcome-missing", (await city.Get<ReviewReplyHandler>().Do(new ReviewReply(ruling, Wish.Release, null, Owner, "研考會", "可"), default)).Refusal?.Code);
        Assert.Null((await city.Get<ReviewReplyHandler>().Do(new ReviewReply(ruling, Wish.Release, "completed", Owner, "研考會", "已完成"), default)).Refusal);

        var released = await Show(city, meeting);
        Assert.Equal((ResolutionStanding.Released, "done-on-time"), (released.Standing, released.State));
        await using var db = await city.Store.Read(default);
        var life = (await CommitmentLife.Of(db, released.Commitment!.Value, default))!;
        Assert.Equal((CommitmentStatus.Closed, "completed"), (life.Status, life.Outcome));
        Assert.Equal("resolution-not-tracked", (await city.Get<ReplyToResolutionHandler>().Do(new ReplyToResolution(ruling, "又", Wish.Continue, Owner, "承辦"), default)).Refusal?.Code);
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Ruling_AnsweredByAnAgencyThatDoesNotOweIt_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var meeting = (await new MinutesBuilder().Ruling("請工務局清淤。", "桃園市政府工務局", ResolutionChoice.Track).In(city)).Value.Meeting;
        var ruling = (await Show(city, meeting)).Id;
        var other = new Actor(Guid.CreateVersion7(), "他局", [new Post(Role.Reporter, "桃園市政府教育局")]);
        var own = other with { Posts = [new Post(Role.Reporter, "桃園市政府工務局")] };

        Assert.Equal("not-permitted", (await city.Get<ReplyToResolutionHandler>().Do(new ReplyToResolution(ruling, "完成", Wish.Release, other, "他局"), default)).Refusal?.Code);
        Assert.Null((await city.Get<ReplyToResolutionHandler>().Do(new ReplyToResolution(ruling, "完成", Wish.Release, own, "承辦"), default)).Refusal);
        Assert.Equal("not-permitted", (await city.Get<ReviewReplyHandler>().Do(new ReviewReply(ruling, Wish.Release, "completed", own, "承辦", "可"), default)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Matter_OfADistrict_IsPassedUpAndStandsOnTheCitysAgendaWithItsReason(StoreKind store)
    {
        await using var city = await databases.City(store);
        var district = await MinutesBuilder.Open(city, "區級治安座談會議", MeetingLevel.District);
        var upper = await MinutesBuilder.Open(city, "府級治安會議", MeetingLevel.City);
        var meeting = (await new MinutesBuilder().But(minutes => minutes with { Series = "區級治安座談會議" })
            .Ruling("跨區巡查。", "桃園市政府警察局", ResolutionChoice.Track).In(city)).Value.Meeting;
        var ruling = (await Show(city, meeting)).Id;
        var pass = city.Get<PassUpResolutionHandler>();

        Assert.Equal("series-not-higher", (await pass.Do(new PassUpResolution(ruling, district, Owner, "區公所", "權限不足"), default)).Refusal?.Code);
        Assert.Equal("why-missing", (await pass.Do(new PassUpResolution(ruling, upper, Owner, "區公所", " "), default)).Refusal?.Code);
        Assert.Null((await pass.Do(new PassUpResolution(ruling, upper, Owner, "區公所", "區無調度警力之權限"), default)).Refusal);

        var open = Assert.Single((await city.Get<ShowSeries>().Ask(upper, null, Actor.LocalOwner, default))!.Open);
        Assert.Equal(ruling, open.Id);
        var called = (await city.Get<ConveneMeetingHandler>().Do(Convene(upper) with { Agenda = [new AgendaEntry("跨區巡查", ruling, ["附件一"])] }, default)).Value;
        var item = Assert.Single((await city.Get<ShowMeeting>().Ask(called, Actor.LocalOwner, default))!.Agenda);
        Assert.Equal(("區級治安座談會議", "區無調度警力之權限"), (item.FromSeries, item.Reason));
    }

    [Theory, EveryDatabase]
    public async Task Meeting_ThatWasCalled_IsHeldByItsMinutesOnThatDayOnly(StoreKind store)
    {
        await using var city = await databases.City(store);
        var series = await MinutesBuilder.Open(city);
        var convene = city.Get<ConveneMeetingHandler>();
        Assert.Equal("chair-missing", (await convene.Do(Convene(series) with { Chair = "" }, default)).Refusal?.Code);
        Assert.Equal("end-before-start", (await convene.Do(Convene(series) with { End = new TimeOnly(8, 0) }, default)).Refusal?.Code);
        Assert.Equal("agenda-missing", (await convene.Do(Convene(series) with { Agenda = [] }, default)).Refusal?.Code);
        var called = (await convene.Do(Convene(series), default)).Value;

        Assert.Equal("minutes-of-another-day", (await new MinutesBuilder().For(called).On("2024-01-09").In(city)).Refusal?.Code);
        Assert.Equal(called, (await new MinutesBuilder().For(called).In(city)).Value.Meeting);
        Assert.Equal("meeting-not-convened", (await city.Get<CancelMeetingHandler>().Do(new CancelMeeting(called, Owner, "秘書", "颱風"), default)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Calendar_MarksRestDaysAndAChairInTwoPlaces(StoreKind store)
    {
        await using var city = await databases.City(store);
        var (one, two) = (await MinutesBuilder.Open(city), await MinutesBuilder.Open(city, "家長座談會議"));
        var convene = city.Get<ConveneMeetingHandler>();
        await convene.Do(Convene(one) with { Day = new(2024, 2, 6) }, default);
        await convene.Do(Convene(two) with { Day = new(2024, 2, 6), Start = new TimeOnly(10, 30) }, default);
        await convene.Do(Convene(two) with { Day = new(2024, 2, 12) }, default);

        var days = await city.Get<MeetingCalendar>().Ask(2024, 2, default);
        Assert.Equal([1, 1, 1], days.Select(day => day.Conflicts.Count));
        Assert.Contains("局長林予安", days[0].Conflicts[0].ZhHant, StringComparison.Ordinal);
        Assert.Contains("休息日", days[2].Conflicts[0].ZhHant, StringComparison.Ordinal);
        var year = await city.Get<MeetingCalendar>().Year(2024, default);
        Assert.Equal(new CalendarMonth(2, 3, 3), year.Months[1]);
        Assert.Equal(12, year.Months.Count);
        Assert.Equal(days.Select(day => day.Meeting.Id), year.Conflicts.Select(entry => entry.Meeting.Id));
    }

    private static ConveneMeeting Convene(Guid series) => new(
        series, new DateOnly(2024, 1, 10), new TimeOnly(9, 30), new TimeOnly(11, 30), "市府", "局長林予安", [new AgendaEntry("通報流程", null, [])], Owner, "秘書", "例會");

    private static async Task<ResolutionLine> Show(TestCity city, Guid meeting) => Assert.Single((await city.Get<ShowMeeting>().Ask(meeting, Actor.LocalOwner, default))!.Resolutions);
}
