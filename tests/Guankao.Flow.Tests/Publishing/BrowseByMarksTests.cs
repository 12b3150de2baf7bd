using Guankao.Audit;
using Guankao.Publishing;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Publishing;

public class BrowseByMarksTests(TestDatabases databases)
{
    private static readonly DateOnly First = new(2023, 6, 30);
    private static readonly DateOnly Second = new(2023, 12, 31);

    [Theory, EveryDatabase]
    public async Task Browse_ByPeriod_GivesWhatWasReportedOnThenAsItIsNow(StoreKind store)
    {
        await using var city = await Filled(store);
        Assert.Equal(["公園更新", "電動公車", "日照中心"], await city.Titles(new CommitmentSearch(Period: First)));
        Assert.Equal(4, (await city.Browse()).Rows.Total);
        Assert.Equal(["公園更新", "無主之案"], await city.Titles(new CommitmentSearch(Period: Second)));
        Assert.Equal(["電動公車"], await city.Titles(new CommitmentSearch(Period: First, Domain: "交通")));
        Assert.Empty(await city.Titles(new CommitmentSearch(Period: new DateOnly(2001, 6, 30))));
        Assert.Equal("A", (await city.Browse(new CommitmentSearch(Period: First, Words: "公園"))).Rows.Rows.Single().Grade);
    }

    [Theory]
    [EveryDatabase("綠色運輸", "電動公車")]
    [EveryDatabase("一、公園綠地", "公園更新")]
    [EveryDatabase("宜居", "")]
    public async Task Browse_ByHeading_TakesThoseBelowTheDomain(StoreKind store, string tag, string expected)
    {
        await using var city = await Filled(store);
        Assert.Equal(expected, string.Join(' ', await city.Titles(new CommitmentSearch(Tag: tag))));
    }

    [Theory]
    [EveryDatabase("under-10m", "公園更新")]
    [EveryDatabase("100m-1b", "電動公車")]
    [EveryDatabase("1b-up", "")]
    [EveryDatabase("no-such-step", "")]
    public async Task Browse_ByAmount_TakesTheGreatestSumInPromiseAndLatestReport(StoreKind store, string amount, string expected)
    {
        await using var city = await Filled(store);
        Assert.Equal(expected, string.Join(' ', await city.Titles(new CommitmentSearch(Amount: amount))));
    }

    [Theory, EveryDatabase]
    public async Task Browse_ByMarksAndAllElse_NarrowsByEveryOne(StoreKind store)
    {
        await using var city = await Filled(store);
        Assert.Equal(["電動公車"], await city.Titles(new CommitmentSearch(Period: First, Tag: "綠色運輸", Amount: "100m-1b", Agency: "交通局", Grade: "A")));
        Assert.Equal(["電動公車"], await city.Titles(new CommitmentSearch(Words: "汰換", Tag: "綠色運輸", Amount: "100m-1b")));
        Assert.Empty(await city.Titles(new CommitmentSearch(Period: Second, Tag: "綠色運輸")));
        Assert.Empty(await city.Titles(new CommitmentSearch(Words: "汰換", Amount: "under-10m")));
        Assert.Equal(["電動公車"], await city.Titles(new CommitmentSearch(Amount: "100m-1b", Sort: CommitmentSort.Due, Descending: true)));
    }

    [Theory, EveryDatabase]
    public async Task Browse_Choices_AreCountedAloneAndNamed(StoreKind store)
    {
        await using var city = await Filled(store);
        var all = await city.Browse();
        Assert.Equal([("2023-12-31", 2, "112年下半年"), ("2023-06-30", 3, "112年上半年")], all.Periods.Select(choice => (choice.Value, choice.Count!.Value, choice.Label!)));
        Assert.Equal([new("under-10m", 1), new("100m-1b", 1)], all.Amounts);
        Assert.Equal([new("一、公園綠地", 1), new("綠色運輸", 1)], all.Tags);
        Assert.Equal(all.Tags, (await city.Browse(new CommitmentSearch(Tag: "綠色運輸"))).Tags);
        Assert.All((await city.Browse(new CommitmentSearch(Domain: "宜居"))).Tags, choice => Assert.Null(choice.Count));
        Assert.Equal(3, (await city.Browse(new CommitmentSearch(Period: First))).Rows.Total);
    }

    [Theory, EveryDatabase]
    public async Task Amount_AfterTheReportThatNamedItWasFollowed_IsThatOfTheLatest(StoreKind store)
    {
        await using var city = await Filled(store);
        await city.Confirm(A.PolicyTable(Bus("汰換40輛，核定補助新臺幣12億元。")).In("第三版"));
        Assert.Equal(["電動公車"], await city.Titles(new CommitmentSearch(Amount: "1b-up")));
        Assert.Empty(await city.Titles(new CommitmentSearch(Amount: "100m-1b")));
    }

    private static CommitmentBuilder Bus(string report) =>
        A.Commitment("電動公車").Numbered(2).OwedBy("交通局").Under("交通", "綠色運輸").DueBy("112/8/31").Reporting(report, "A");

    private static CommitmentBuilder Park(string report, string grade) =>
        A.Commitment("公園更新").Numbered(1).OwedBy("工務局").Under("宜居", "宜居", "一、公園綠地").DueBy("112/9/30", "前以850萬元完成3處").Reporting(report, grade);

    private async Task<TestCity> Filled(StoreKind store)
    {
        var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(
            Park("完成1處。", "B"), Bus("汰換40輛，核定補助新臺幣2億3,000萬元。"),
            A.Commitment("日照中心").Numbered(3).OwedBy("社會局").Under("宜居").DueBy("112/12/31").Reporting("新設2處，服務120人。", "A")).For(112, secondHalf: false));
        await city.Confirm(A.PolicyTable(Park("完成3處，支出620萬元。", "A"), A.Commitment("無主之案")).In("第二版"));
        return city;
    }
}
