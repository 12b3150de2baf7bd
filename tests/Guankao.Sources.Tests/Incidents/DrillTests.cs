using Guankao.Commitments;
using Guankao.Incidents;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Incidents;

public class DrillTests(TestDatabases databases)
{
    [Fact]
    public void Script_HasFortyInjects_ThatCanAllBeFiled()
    {
        var script = DrillScript.Find("earthquake-40")!;
        Assert.Equal(Enumerable.Range(1, 40), script.Injects.Select(inject => inject.Number));
        Assert.Equal(script.Injects.Select(inject => inject.Minute).Order(), script.Injects.Select(inject => inject.Minute));
        Assert.All(script.Injects.Where(inject => inject.Sort == "report"), inject => Assert.Equal(
            inject.District, CityDistricts.Of(script.City, new MapPoint(inject.Latitude!.Value, inject.Longitude!.Value))));
    }

    [Theory, EveryDatabase]
    public async Task Timer_ReleasesInjectsByTheirMinute_EachOnce(StoreKind store)
    {
        await using var night = await Night.Of(databases, store, drill: true, script: "earthquake-40");
        var (run, release) = (night.City.Get<RunDrillHandler>(), night.City.Get<ReleaseInjects>());
        Assert.Equal(0, await release.Do(default));
        Assert.Equal(1, (await run.Do(new RunDrill(night.Incident, DrillStep.Start, night.Centre, night.Centre.Name), default)).Value);

        night.City.Clock.Pass(TimeSpan.FromMinutes(4));
        Assert.Equal(5, await release.Do(default));
        Assert.Equal(0, await release.Do(default));
        Assert.Equal(6, (await run.Do(new RunDrill(night.Incident, DrillStep.Pause, night.Centre, night.Centre.Name), default)).Value);
        night.City.Clock.Pass(TimeSpan.FromHours(2));
        Assert.Equal(0, await release.Do(default));
        Assert.Equal(7, (await run.Do(new RunDrill(night.Incident, DrillStep.Next, night.Centre, night.Centre.Name), default)).Value);

        await run.Do(new RunDrill(night.Incident, DrillStep.Start, night.Centre, night.Centre.Name), default);
        night.City.Clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(33, await release.Do(default));
        var board = await night.Board();
        Assert.Equal(40, board.Injects);
        Assert.Equal(31, board.Picture.Open);
        Assert.Null((await night.City.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Script_InARealIncident_IsRefused(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        Assert.Equal("not-a-drill", (await night.City.Get<RunDrillHandler>().Do(new RunDrill(night.Incident, DrillStep.Start, night.Centre, night.Centre.Name), default)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Orders_OfARealMeeting_AndLessonsOfADrill_BecomeCommitments(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var day = new DateOnly(2024, 2, 29);
        var order = (await Give(night, OrderKind.Order, day)).Value;
        await using (var db = await night.City.Store.Read(default))
        {
            var commitment = (await CommitmentDetail.Of(db, order, default))!;
            Assert.Equal((Night.Works, "四月地震第1次工作會報指示"), (commitment.Terms.Lead, commitment.Sources[0].Document));
            Assert.Equal(day, commitment.Terms.Milestones[0].Due[0].Due);
        }

        Assert.Equal("due-past", (await Give(night, OrderKind.Order, new DateOnly(2024, 1, 1))).Refusal?.Code);

        await using var drill = await Night.Of(databases, store, drill: true);
        Assert.Equal(Guid.Empty, (await Give(drill, OrderKind.Order, day)).Value);
        var lesson = (await Give(drill, OrderKind.Lesson, day)).Value;
        await using var played = await drill.City.Store.Read(default);
        Assert.Equal("【演練】四月地震第1次工作會報檢討改進", (await CommitmentDetail.Of(played, lesson, default))!.Sources[0].Document);
    }

    [Theory, EveryDatabase]
    public async Task AfterAction_TellsSpeedWaitsAndTimeline_FromTheActs(StoreKind store)
    {
        await using var night = await Night.Of(databases, store);
        var receipt = await night.Report(night.Seen("復興南路") with { Needs = [new NeedEntry("crane", 2)] });
        await night.Report(night.Seen("行義路", "slope", "北投區"));
        night.City.Clock.Pass(TimeSpan.FromMinutes(7));
        await night.City.Get<WatchAssignments>().Do(default);
        var task = (await night.Line(receipt.Id)).Lead!;
        await night.Answer(task, AssignmentAnswer.Accept);
        night.City.Clock.Pass(TimeSpan.FromMinutes(30));
        await night.Answer(task, AssignmentAnswer.Finish);
        await night.City.Get<CloseIncidentHandler>().Do(new CloseIncident(night.Incident, night.Centre, night.Centre.Name, "解除"), default);
        await Give(night, OrderKind.Recovery, new DateOnly(2024, 6, 30));

        var after = (await night.City.Get<WriteAfterAction>().Ask(night.Incident, default))!;
        Assert.Equal((2, 1, 2), (after.Reports, after.Done, after.Escalations));
        var fire = after.Bureaus.Single(row => row.Agency == Night.Fire);
        Assert.Equal((1, 0, 7.0, 30.0), (fire.Accepted, fire.InTime, fire.MedianAccept!.Value, fire.MedianFinish!.Value));
        Assert.Contains(after.Waits, wait => wait.For.ZhHant.Contains("吊車 2台", StringComparison.Ordinal) && wait.Minutes == 37);
        Assert.Contains(after.Waits, wait => wait.For.ZhHant == "臺北市政府工務局接案（至結束未接）");
        Assert.Equal("IncidentOpened", after.Timeline[0].Kind);
        Assert.Equal(OrderKind.Recovery, Assert.Single(after.Orders).Kind);
    }

    private static Task<Guankao.Kernel.Outcome<Guid>> Give(Night night, OrderKind kind, DateOnly due) => night.City.Get<GiveOrderHandler>().Do(
        new GiveOrder(night.Incident, kind, 1, "清查北投區邊坡並設監測。", Night.Works, due, night.Centre, night.Centre.Name), default);
}
