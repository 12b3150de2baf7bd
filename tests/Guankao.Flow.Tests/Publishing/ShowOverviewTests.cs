using Guankao.Audit;
using Guankao.Publishing;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Publishing;

public class ShowOverviewTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Overview_OfAnEmptyLedger_IsEmpty(StoreKind store)
    {
        await using var city = await databases.City(store);
        var overview = await city.Get<ShowOverview>().Ask(CancellationToken.None);
        Assert.Equal(("", 0, 0), (overview.Period, overview.Commitments, overview.Milestones));
        Assert.Empty(overview.Domains);
        Assert.All(overview.MilestoneVerdicts.Values, count => Assert.Equal(0, count));
        Assert.Equal(new Lamp(0, 0, 0, 0), overview.Total.Schedule);
    }

    [Theory, EveryDatabase]
    public async Task Overview_OfATable_CountsLightsVerdictsAndGrades(StoreKind store)
    {
        await using var city = await Filled(store);
        var overview = await city.Get<ShowOverview>().Ask(CancellationToken.None);
        Assert.Equal(("112年下半年", 3, 4), (overview.Period, overview.Commitments, overview.Milestones));
        Assert.Equal(new Lamp(2, 0, 0, 1), overview.Total.Official);
        Assert.Equal(new Lamp(1, 1, 0, 1), overview.Total.Evidence);
        Assert.Equal(["交通", "宜居"], overview.Domains.Select(group => group.Name));
        Assert.Equal(("工務局", 2), (overview.Agencies[0].Name, overview.Agencies[0].Commitments));
        Assert.Equal(new Lamp(1, 0, 0, 1), overview.Agencies[0].Lights.Official);
        Assert.Equal(1, overview.MilestoneVerdicts[MilestoneVerdictKind.MetLate]);
        Assert.Equal(2, overview.MilestoneVerdicts[MilestoneVerdictKind.MetOnTime]);
        Assert.Equal(1, overview.GoalVerdicts[GoalVerdictKind.Partly]);
        Assert.Equal([new("A", 2), new("B", 1)], overview.Grades);
        Assert.Equal([new("late", 2), new("beaten-but-graded-low", 1), new("graded-done-without-evidence", 1), new("short-of-target", 1)], overview.Findings);
    }

    [Theory, EveryDatabase]
    public async Task Overview_Highlights_AreWorstFirstWithTheFindingThatSaysWhy(StoreKind store)
    {
        await using var city = await Filled(store);
        var overview = await city.Get<ShowOverview>().Ask(CancellationToken.None);
        Assert.Equal(
            [("日照中心", "short-of-target"), ("電動公車", "late")],
            overview.Slipped.Select(highlight => (highlight.Commitment.Title, highlight.Finding.Code)));
        Assert.Equal(
            [("日照中心", "graded-done-without-evidence"), ("公園更新", "beaten-but-graded-low")],
            overview.GradeDisputes.Select(highlight => (highlight.Commitment.Title, highlight.Finding.Code)));
    }

    private async Task<TestCity> Filled(StoreKind store)
    {
        var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(
            A.Commitment("電動公車").Numbered(1).OwedBy("交通局").Under("交通").DueBy("112/8/31").Reporting("汰換40輛。", "A"),
            A.Commitment("日照中心").Numbered(2).OwedBy("工務局").Under("宜居").DueBy("112/6/30").DueBy("112/12/31").Reporting("新設2處。", "A"),
            A.Commitment("公園更新").Numbered(3).OwedBy("工務局").Under("宜居").DueBy("112/9/30").Reporting("完成3處。", "B")));
        await city.Judge("電動公車", A.Audit().Lights(Light.Green, Light.Green, Light.Yellow).Finding("late").Milestone(MilestoneVerdictKind.MetLate));
        await city.Judge("日照中心", A.Audit().Lights(Light.Green, Light.Yellow, Light.Green).Goal(GoalVerdictKind.Partly)
            .Finding("late", Severity.Note).Finding("short-of-target", Severity.Error).Finding("graded-done-without-evidence", Severity.Error)
            .Milestone(MilestoneVerdictKind.MetOnTime).Milestone(MilestoneVerdictKind.MetOnTime));
        await city.Judge("公園更新", A.Audit().Milestone(MilestoneVerdictKind.Unclear).Finding("beaten-but-graded-low", Severity.Note));
        return city;
    }
}
