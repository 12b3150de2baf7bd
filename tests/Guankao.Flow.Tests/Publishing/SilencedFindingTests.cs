using Guankao.Audit;
using Guankao.Publishing;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Publishing;

public class SilencedFindingTests(TestDatabases databases)
{
    private static readonly DateOnly YearEnd = new(2023, 12, 31);

    [Theory, EveryDatabase]
    public async Task Silence_WithAReason_ShowsTheFindingAsExplainedAndCountsItNoLonger(StoreKind store)
    {
        await using var city = await Judged(store);
        await Silence(city, "late", "研考會承辦", "已獲准展延，見府函");
        var page = await city.Page("電動公車");
        Assert.Equal(["short-of-target"], page.Audit!.Findings.Select(finding => finding.Code));
        var silenced = page.Silenced.Single();
        Assert.Equal(("late", "研考會承辦", "已獲准展延，見府函"), (silenced.Code, silenced.Who, silenced.Why));
        Assert.Equal("late", silenced.Findings.Single().Code);
        Assert.Equal("FindingSilenced", page.History[0].Kind);
        Assert.Equal(1, (await city.Browse()).Rows.Rows.Single().Findings);
        Assert.Empty(await city.Titles(new CommitmentSearch(Finding: "late")));
        var overview = await city.Get<ShowOverview>().Ask(CancellationToken.None);
        Assert.Equal(["short-of-target"], overview.Findings.Select(choice => choice.Value));
        Assert.Equal("short-of-target", overview.Slipped.Single().Finding.Code);
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Silence_OfEveryFinding_TakesTheCommitmentOffTheHighlights(StoreKind store)
    {
        await using var city = await Judged(store);
        await Silence(city, "late", "研考會承辦", "已展延");
        await Silence(city, "short-of-target", "研考會承辦", "另案補足");
        var overview = await city.Get<ShowOverview>().Ask(CancellationToken.None);
        Assert.Empty(overview.Slipped);
        Assert.Empty(overview.Findings);
    }

    [Theory, EveryDatabase]
    public async Task Silence_StaysWhenTheReportIsAuditedAgain(StoreKind store)
    {
        await using var city = await Judged(store);
        await Silence(city, "late", "研考會承辦", "已展延");
        await city.Judge("電動公車", A.Audit().Goal(GoalVerdictKind.Met).Finding("late").Finding("not-done"));
        var page = await city.Page("電動公車");
        Assert.Equal(["not-done"], page.Audit!.Findings.Select(finding => finding.Code));
        Assert.Equal("已展延", page.Silenced.Single().Why);
        Assert.Equal(1, (await city.Browse()).Rows.Rows.Single().Findings);
    }

    [Theory, EveryDatabase]
    public async Task Restore_MakesTheFindingCountAgain(StoreKind store)
    {
        await using var city = await Judged(store);
        await Silence(city, "late", "研考會承辦", "已展延");
        var restored = await city.Get<RestoreFindingHandler>().Do(
            new RestoreFinding((await city.Page("電動公車")).Id, YearEnd, "late", "工務局承辦", "展延函已撤回"), CancellationToken.None);
        Assert.Equal("已展延", restored.Value.Why);
        var page = await city.Page("電動公車");
        Assert.Equal(["late", "short-of-target"], page.Audit!.Findings.Select(finding => finding.Code));
        Assert.Empty(page.Silenced);
        Assert.Equal(("FindingRestored", "展延函已撤回"), (page.History[0].Kind, page.History[0].Why));
        Assert.Equal(["電動公車"], await city.Titles(new CommitmentSearch(Finding: "late")));
    }

    [Theory]
    [InlineData("late", " ", "已展延", "who-missing")]
    [InlineData("late", "研考會承辦", "", "why-missing")]
    [InlineData("not-done", "研考會承辦", "已展延", "finding-unknown")]
    public async Task Silence_ThatCannotStand_IsRefusedAndChangesNothing(string code, string who, string why, string refused)
    {
        await using var city = await Judged(StoreKind.Sqlite);
        var before = await city.Verify();
        var id = (await city.Page("電動公車")).Id;
        Assert.Equal(refused, (await Ask(city, new SilenceFinding(id, YearEnd, code, who, why)))!.Code);
        Assert.Equal(before, await city.Verify());
    }

    [Fact]
    public async Task Silence_OfAPeriodWithoutReport_IsRefused()
    {
        await using var city = await Judged(StoreKind.Sqlite);
        var id = (await city.Page("電動公車")).Id;
        Assert.Equal("audit-unknown", (await Ask(city, new SilenceFinding(id, new DateOnly(2024, 6, 30), "late", "研考會承辦", "已展延")))!.Code);
    }

    [Fact]
    public async Task Silence_Twice_IsRefusedAndRestoreOfWhatIsNotSilencedToo()
    {
        await using var city = await Judged(StoreKind.Sqlite);
        var id = (await city.Page("電動公車")).Id;
        await Silence(city, "late", "研考會承辦", "已展延");
        Assert.Equal("finding-silenced", (await Ask(city, new SilenceFinding(id, YearEnd, "late", "研考會承辦", "再說一次")))!.Code);
        var restored = await city.Get<RestoreFindingHandler>().Do(
            new RestoreFinding(id, YearEnd, "short-of-target", "研考會承辦", "恢復"), CancellationToken.None);
        Assert.Equal("finding-not-silenced", restored.Refusal!.Code);
    }

    private async Task<TestCity> Judged(StoreKind store)
    {
        var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(A.Commitment("電動公車").Numbered(1).OwedBy("交通局").DueBy("112/8/31").Reporting("汰換40輛。", "B")));
        await city.Judge("電動公車", A.Audit().Goal(GoalVerdictKind.NotMet).Finding("late").Finding("short-of-target"));
        return city;
    }

    private static async Task Silence(TestCity city, string code, string who, string why) =>
        Assert.Null(await Ask(city, new SilenceFinding((await city.Page("電動公車")).Id, YearEnd, code, who, why)));

    private static async Task<Guankao.Kernel.Refusal?> Ask(TestCity city, SilenceFinding command) =>
        (await city.Get<SilenceFindingHandler>().Do(command, CancellationToken.None)).Refusal;
}
