using Guankao.Publishing;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Confirming;

public class ComparedPeriodsTests(TestDatabases databases)
{
    private const string Copied = "本府已邀集各區公所召開協調會議，並就施工動線及交通維持計畫完成確認。";

    private static CommitmentBuilder Path() => A.Commitment("改善步道").Numbered(1).OwedBy("工務局").DueBy("112/9/30", "前完成步道改善工程驗收");

    private static PolicyTableBuilder FirstHalf(CommitmentBuilder row) => A.PolicyTable(row).For(112, secondHalf: false).In("上半年");

    [Theory, EveryDatabase]
    public async Task Confirm_ReportCopiedFromTheHalfYearBefore_IsFound(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(FirstHalf(Path().Reporting(Copied, "B")));
        Assert.DoesNotContain("same-as-last-period", await Codes(city));
        await city.Confirm(A.PolicyTable(Path().Reporting(Copied, "B")).In("下半年"));
        Assert.Contains("same-as-last-period", await Codes(city));
        Assert.Equal(["改善步道"], await city.Titles(new CommitmentSearch(Finding: "same-as-last-period")));
    }

    [Theory, EveryDatabase]
    public async Task Confirm_DueDateMovedSinceTheHalfYearBefore_IsFound(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(FirstHalf(Path().Reporting("辦理設計中。", "B")));
        await city.Confirm(A.PolicyTable(
            A.Commitment("改善步道").Numbered(1).OwedBy("工務局").DueBy("112/12/31", "前完成步道改善工程驗收").Reporting("施工中。", "B")).In("下半年"));
        Assert.Contains("date-changed", await Codes(city));
    }

    [Theory, EveryDatabase]
    public async Task Confirm_SamePromiseInBothHalfYears_HasNoChangedBaseline(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(FirstHalf(Path().Reporting("辦理設計中。", "B")));
        await city.Confirm(A.PolicyTable(Path().Reporting(Copied, "B")).In("下半年"));
        Assert.DoesNotContain(await Codes(city), code => code is "date-changed" or "target-changed" or "same-as-last-period");
    }

    [Theory, EveryDatabase]
    public async Task Confirm_EarlierHalfYearCorrectedAfterwards_JudgesTheLaterOneAgain(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(FirstHalf(Path().Reporting("辦理設計中。", "B")));
        await city.Confirm(A.PolicyTable(Path().Reporting(Copied, "B")).In("下半年"));
        await city.Confirm(FirstHalf(Path().Reporting(Copied, "B")).In("上半年更正"));
        Assert.Contains("same-as-last-period", await Codes(city));
        Assert.Equal("112年下半年", (await city.Page("改善步道")).Period);
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Confirm_TableWithAGapInItsNumbers_KeepsThatFinding(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(Path(), A.Commitment("增設路燈").Numbered(3).OwedBy("工務局")));
        Assert.Contains("number-missing", (await city.Page("增設路燈")).Audit!.Findings.Select(finding => finding.Code));
        Assert.DoesNotContain("number-missing", await Codes(city));
    }

    private static async Task<IEnumerable<string>> Codes(TestCity city) =>
        (await city.Page("改善步道")).Audit!.Findings.Select(finding => finding.Code);
}
