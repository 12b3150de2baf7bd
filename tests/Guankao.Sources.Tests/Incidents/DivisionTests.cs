using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Incidents;

public class DivisionTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Report_GoesToTheBureauOfItsKind_AndSaysWhy(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var line = await night.Line((await night.Report(night.Seen("復興南路"))).Id);
        Assert.Equal(Night.Fire, line.Lead!.Agency);
        Assert.Contains("人員受困", line.Lead.Why.ZhHant);
        Assert.Equal(TimeSpan.FromMinutes(5), line.Lead.AcceptBy - line.Lead.ProposedAt);

        var slope = await night.Line((await night.Report(night.Seen("行義路", "slope", "北投區"))).Id);
        Assert.Equal(Night.Works, slope.Lead!.Agency);
        Assert.Contains("北投區另有規定", slope.Lead.Why.ZhHant);
    }

    [Theory, EveryDatabase]
    public async Task BureauWithFullHands_IsPassedOver_WithTheNumbers(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        SituationLine last = null!;
        for (var number = 0; number <= 15; number++)
        {
            last = await night.Line((await night.Report(night.Seen($"行義路{number}號", "slope", "北投區"))).Id);
        }

        Assert.Equal("臺北市北投區公所", last.Lead!.Agency);
        Assert.Contains("15 件", last.Lead.Why.ZhHant);
    }

    [Theory, EveryDatabase]
    public async Task Assignment_AcceptedAndFinished_ByItsBureauAlone(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var receipt = await night.Report(night.Seen("復興南路"));
        var task = (await night.Line(receipt.Id)).Lead!;
        var stranger = await night.City.Get<AnswerAssignmentHandler>().Do(
            new AnswerAssignment(night.Incident, task.Id, AssignmentAnswer.Accept, "", Person.Coordinator(Night.Works), "工務局"), default);

        Assert.Equal("not-permitted", stranger.Refusal?.Code);
        Assert.Equal("assignment-not-accepted", (await night.Answer(task, AssignmentAnswer.Finish)).Refusal?.Code);
        Assert.Null((await night.Answer(task, AssignmentAnswer.Accept)).Refusal);
        Assert.Equal("assignment-answered", (await night.Answer(task, AssignmentAnswer.Accept)).Refusal?.Code);
        Assert.Equal(SituationState.Taken, (await night.Line(receipt.Id)).State);
        Assert.Null((await night.Answer(task, AssignmentAnswer.Finish, "救出兩人")).Refusal);
        Assert.Equal(SituationState.Done, (await night.Line(receipt.Id)).State);
        Assert.Equal(1, (await night.Board()).Picture.Done);
    }

    [Theory, EveryDatabase]
    public async Task Declined_IsGivenToAnother_WithTheReason(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var receipt = await night.Report(night.Seen("復興南路"));
        var task = (await night.Line(receipt.Id)).Lead!;
        Assert.Equal("why-missing", (await night.Answer(task, AssignmentAnswer.Decline)).Refusal?.Code);
        Assert.Null((await night.Answer(task, AssignmentAnswer.Decline, "車輛都在外")).Refusal);
        Assert.Equal(SituationState.Open, (await night.Line(receipt.Id)).State);

        Assert.Null((await night.City.Get<AssignSituationHandler>().Do(
            new AssignSituation(night.Incident, receipt.Id, Night.Building, true, night.Centre, night.Centre.Name, "先評估建物"), default)).Refusal);
        Assert.Equal(Night.Building, (await night.Line(receipt.Id)).Lead!.Agency);
    }

    [Theory, EveryDatabase]
    public async Task NobodyAccepts_TheSuperiorThenTheMayorIsTold_OnceEach(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var receipt = await night.Report(night.Seen("復興南路"));
        var watch = night.City.Get<WatchAssignments>();
        Assert.Equal(0, await watch.Do(default));

        night.City.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await watch.Do(default));
        Assert.Equal(0, await watch.Do(default));
        night.City.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await watch.Do(default));
        night.City.Clock.Pass(TimeSpan.FromMinutes(60));
        Assert.Equal(0, await watch.Do(default));

        var page = await night.Page(receipt.Id);
        Assert.Equal(2, page.Line.Lead!.Escalated);
        Assert.Equal(2, page.History.Count(act => act.Kind == "AssignmentEscalated"));
        Assert.Equal(1, (await night.Board()).Late);
    }

    [Theory, EveryDatabase]
    public async Task Places_AreRankedByWhatTheyNeed_WithEveryTermSaid(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        await night.Report(night.Seen("復興南路") with { People = 3, Needs = [new NeedEntry("crane", 2)] });
        await night.Report(night.Seen("木柵路", "power", "文山區") with { Severity = "plain", People = 0 });
        await night.City.Get<CountStockHandler>().Do(new CountStock(night.Incident, "內湖機具場", "內湖區", "crane", 4, night.Centre, night.Centre.Name), default);

        var places = (await night.Board()).Places;
        Assert.Equal(["大安區", "文山區"], places.Select(place => place.District));
        Assert.Equal(108, places[0].Score);
        Assert.Equal("危及生命 1×100＋人3×2＋未滿足需求 2×1＝108", places[0].Why.ZhHant);
        Assert.Equal(("crane", 2, "內湖機具場"), places[0].Lacking[0] is var lack ? (lack.Word.Code, lack.Missing, lack.Nearest!.Place) : default);
    }

    [Theory, EveryDatabase]
    public async Task Crowd_DoesNotOutweighABuriedHouse(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        await night.Report(night.Seen("木柵路", "power", "文山區") with { Severity = "plain", People = 5000, Needs = [new NeedEntry("water", 900)] });
        await night.Report(night.Seen("復興南路") with { People = 1 });

        var places = (await night.Board()).Places;
        Assert.Equal(["大安區", "文山區"], places.Select(place => place.District));
        Assert.Contains("人5000→25×2", places[1].Why.ZhHant);
    }

    [Theory, EveryDatabase]
    public async Task Need_MetFromAStock_LowersBoth_AndNoFurther(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var receipt = await night.Report(night.Seen("復興南路") with { Needs = [new NeedEntry("crane", 2)] });
        var stock = (await night.City.Get<CountStockHandler>().Do(new CountStock(night.Incident, "內湖機具場", "內湖區", "crane", 1, night.Centre, night.Centre.Name), default)).Value;
        var need = (await night.Line(receipt.Id)).Needs[0].Id;
        var meet = night.City.Get<MeetNeedHandler>();

        Assert.Equal("stock-short", (await meet.Do(new MeetNeed(night.Incident, need, 2, stock, night.Centre, night.Centre.Name), default)).Refusal?.Code);
        Assert.Null((await meet.Do(new MeetNeed(night.Incident, need, 1, stock, night.Centre, night.Centre.Name), default)).Refusal);
        Assert.Equal("count-invalid", (await meet.Do(new MeetNeed(night.Incident, need, 2, null, night.Centre, night.Centre.Name), default)).Refusal?.Code);
        Assert.Equal(1, (await night.Line(receipt.Id)).Needs[0].Met);
        Assert.Equal(0, Assert.Single((await night.City.Get<ShowStores>().Ask(night.Incident, default))!.Stocks).Count);
    }

    [Theory, EveryDatabase]
    public async Task Shelter_OverCapacity_IsRefused_UnlessTheCentreDeclaresIt(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var shelter = (await night.City.Get<OpenShelterHandler>().Do(new OpenShelter(night.Incident, "龍安里活動中心", "大安區", 80, Night.Reporter, "里幹事"), default)).Value;
        var count = night.City.Get<CountShelterHandler>();

        var refusal = (await count.Do(new CountShelter(night.Incident, shelter, 120, null, "", Night.Reporter, "里幹事"), default)).Refusal!;
        Assert.Equal("shelter-over-capacity", refusal.Code);
        Assert.Contains("80 人", refusal.Sentence.ZhHant);
        Assert.Equal("not-permitted", (await count.Do(new CountShelter(night.Incident, shelter, 120, 40, "沒地方去", Night.Reporter, "里幹事"), default)).Refusal?.Code);
        Assert.Equal("why-missing", (await count.Do(new CountShelter(night.Incident, shelter, 120, 40, "", night.Centre, night.Centre.Name), default)).Refusal?.Code);
        Assert.Null((await count.Do(new CountShelter(night.Incident, shelter, 120, 40, "學校體育館未開", night.Centre, night.Centre.Name), default)).Refusal);
        Assert.Equal("shelter-over-capacity", (await count.Do(new CountShelter(night.Incident, shelter, 121, null, "", Night.Reporter, "里幹事"), default)).Refusal?.Code);
        Assert.Equal((120, 40), (await night.Board()).Picture.Shelters[0] is var row ? (row.Occupied, row.Overflow) : default);
    }
}
