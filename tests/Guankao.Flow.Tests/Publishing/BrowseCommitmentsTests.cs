using Guankao.Audit;
using Guankao.Publishing;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Publishing;

public class BrowseCommitmentsTests(TestDatabases databases)
{
    [Theory]
    [EveryDatabase(null, null, null, "公園更新 電動公車 日照中心 無主之案")]
    [EveryDatabase("宜居", null, null, "公園更新 日照中心")]
    [EveryDatabase(null, "交通局", null, "公園更新 電動公車")]
    [EveryDatabase("宜居", "交通局", null, "公園更新")]
    [EveryDatabase(null, null, "A", "電動公車 日照中心")]
    [EveryDatabase("交通", "工務局", null, "")]
    [EveryDatabase(" ", "", null, "公園更新 電動公車 日照中心 無主之案")]
    public async Task Browse_WithFilters_NarrowsByAllOfThem(StoreKind store, string? domain, string? agency, string? grade, string expected)
    {
        await using var city = await Filled(store);
        var titles = await city.Titles(new CommitmentSearch(Domain: domain, Agency: agency, Grade: grade));
        Assert.Equal(expected, string.Join(' ', titles));
    }

    [Theory]
    [EveryDatabase("公園", "公園更新")]
    [EveryDatabase("台灣", "日照中心")]
    [EveryDatabase("臺灣", "日照中心")]
    [EveryDatabase("汰換４０輛", "電動公車")]
    [EveryDatabase("電動 交通局", "電動公車")]
    [EveryDatabase("電動 公園", "")]
    [EveryDatabase("！！", "")]
    public async Task Browse_WithWords_FindsPromiseAndReport(StoreKind store, string words, string expected)
    {
        await using var city = await Filled(store);
        Assert.Equal(expected, string.Join(' ', await city.Titles(new CommitmentSearch(Words: words))));
    }

    [Theory]
    [EveryDatabase(CommitmentSort.Number, false, "公園更新 電動公車 日照中心 無主之案")]
    [EveryDatabase(CommitmentSort.Number, true, "日照中心 電動公車 公園更新 無主之案")]
    [EveryDatabase(CommitmentSort.Due, false, "電動公車 公園更新 日照中心 無主之案")]
    [EveryDatabase(CommitmentSort.Agency, false, "電動公車 公園更新 日照中心 無主之案")]
    [EveryDatabase(CommitmentSort.Grade, false, "電動公車 日照中心 公園更新 無主之案")]
    [EveryDatabase(CommitmentSort.Findings, true, "日照中心 公園更新 電動公車 無主之案")]
    public async Task Browse_Sorted_KeepsTheOrderAndWhatLacksItLast(StoreKind store, CommitmentSort sort, bool descending, string expected)
    {
        await using var city = await Filled(store);
        Assert.Equal(expected, string.Join(' ', await city.Titles(new CommitmentSearch(Sort: sort, Descending: descending))));
    }

    [Theory, EveryDatabase]
    public async Task Browse_Facets_CountUnderTheOtherFilters(StoreKind store)
    {
        await using var city = await Filled(store);
        var listing = await city.Browse(new CommitmentSearch(Domain: "宜居", Grade: "A"));
        Assert.Equal(["日照中心"], listing.Rows.Rows.Select(row => row.Title));
        Assert.Equal([new("宜居", 1), new("交通", 1)], listing.Domains);
        Assert.Equal([new("A", 1), new("B", 1)], listing.Grades);
        Assert.Equal([new("社會局", 1)], listing.Agencies);
        Assert.Equal([new("NotMet", 1)], listing.Verdicts);
    }

    [Theory, EveryDatabase]
    public async Task Browse_ByVerdictAndFinding_UsesTheLatestAudit(StoreKind store)
    {
        await using var city = await Filled(store);
        Assert.Equal(["日照中心"], await city.Titles(new CommitmentSearch(Verdict: GoalVerdictKind.NotMet)));
        Assert.Equal(["公園更新", "日照中心"], await city.Titles(new CommitmentSearch(Finding: "late")));
        Assert.Equal(["日照中心"], await city.Titles(new CommitmentSearch(Finding: "late", Verdict: GoalVerdictKind.NotMet)));
    }

    [Theory, EveryDatabase]
    public async Task Browse_Row_TellsLightsMilestonesAndWeightyFindings(StoreKind store)
    {
        await using var city = await Filled(store);
        var row = (await city.Browse(new CommitmentSearch(Words: "公園"))).Rows.Rows.Single();
        Assert.Equal(new ThreeLights(Light.Green, Light.Yellow, Light.Red), row.Lights);
        Assert.Equal((2, 1, 1), (row.Milestones, row.MilestonesMet, row.Findings));
        Assert.Equal((1, "工務局", "宜居", "B", new DateOnly(2023, 10, 31)), (row.Number, row.Lead, row.Domain, row.Grade, row.Due));
    }

    [Theory, EveryDatabase]
    public async Task Browse_Pages_AreWholeAndTheLastOneIsShownPastTheEnd(StoreKind store)
    {
        await using var city = await Filled(store);
        var second = (await city.Browse(new CommitmentSearch(Page: 2, Size: 3))).Rows;
        Assert.Equal((2, 3, 4, 2), (second.Number, second.Size, second.Total, second.Pages));
        Assert.Equal(["無主之案"], second.Rows.Select(row => row.Title));
        Assert.Equal(2, (await city.Browse(new CommitmentSearch(Page: 99, Size: 3))).Rows.Number);
        Assert.Equal(1, (await city.Browse(new CommitmentSearch(Page: -1, Size: 0))).Rows.Size);
    }

    private async Task<TestCity> Filled(StoreKind store)
    {
        var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(
            A.Commitment("公園更新").Numbered(1).OwedBy("工務局").HelpedBy("交通局").Under("宜居").DueBy("112/9/30").DueBy("112/10/31").Reporting("完成3處。", "B"),
            A.Commitment("電動公車").Numbered(2).OwedBy("交通局").Under("交通").DueBy("112/8/31").Reporting("汰換40輛。", "A"),
            A.Commitment("日照中心").Numbered(3).OwedBy("社會局").Under("宜居").DueBy("112/12/31").Reporting("台灣首例，新設2處。", "A"),
            A.Commitment("無主之案")));
        await city.Judge("公園更新", A.Audit().Lights(Light.Green, Light.Yellow, Light.Red).Finding("late").Finding("vague", Severity.Note)
            .Milestone(MilestoneVerdictKind.MetLate).Milestone(MilestoneVerdictKind.NoEvidence));
        await city.Judge("電動公車", A.Audit().Goal(GoalVerdictKind.Met).Milestone(MilestoneVerdictKind.MetOnTime));
        await city.Judge("日照中心", A.Audit().Goal(GoalVerdictKind.NotMet).Finding("late", Severity.Error).Finding("graded-done-without-evidence"));
        await city.Judge("無主之案", A.Audit());
        return city;
    }
}
