using Guankao.Importing;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Confirming;

public class ComparePolicyTableTests(TestDatabases databases)
{
    private static CommitmentBuilder Park() => A.Commitment("公園更新").Numbered(1).OwedBy("工務局").DueBy("112/10/31").Reporting("完成3處。", "B");

    private static CommitmentBuilder Bus() => A.Commitment("電動公車").Numbered(2).OwedBy("交通局").Reporting("汰換40輛。", "A");

    private static CommitmentBuilder Day() => A.Commitment("日照中心").Numbered(3).OwedBy("社會局").Reporting("新設2處。", "A");

    [Theory, EveryDatabase]
    public async Task Compare_WithAnEmptyLedger_AddsEveryRow(StoreKind store)
    {
        await using var city = await databases.City(store);
        var comparison = await Compare(city, A.PolicyTable(Park(), Bus()));
        Assert.Equal((2, 0, 0), (comparison.Added, comparison.Changed, comparison.Unchanged));
        Assert.False(comparison.KnownDocument);
        Assert.Equal(0, (await city.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task Compare_WithTheSameFile_FindsNoDifference(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(Park(), Bus()));
        var comparison = await Compare(city, A.PolicyTable(Park(), Bus()));
        Assert.Equal((0, 0, 2), (comparison.Added, comparison.Changed, comparison.Unchanged));
        Assert.True(comparison.KnownDocument);
    }

    [Theory, EveryDatabase]
    public async Task Compare_WithACorrectedFile_ShowsOldAndNewByField(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(Park(), Bus()));
        var comparison = await Compare(city, A.PolicyTable(
            A.Commitment("公園更新").Numbered(1).OwedBy("公園處").DueBy("112/11/30").Reporting("完成3處。", "A"), Day()).In("第二版"));
        Assert.Equal((1, 1, 0), (comparison.Added, comparison.Changed, comparison.Unchanged));
        Assert.Equal(
        [
            new ComparedField("lead", "工務局", "公園處"),
            new ComparedField("milestone-1", "1. 112.10.31前完成工程發包", "1. 112.11.30前完成工程發包"),
            new ComparedField("milestone-1-due", "..2023-10-31 (By, Day)", "..2023-11-30 (By, Day)"),
            new ComparedField("grade", "B", "A"),
            new ComparedField("grade-printed", "B", "A"),
        ], comparison.Rows[0].Fields);
        Assert.Equal("電動公車", comparison.Missing.Single().Title);
        Assert.Equal("工務局", (await city.Page("公園更新")).Lead);
    }

    [Theory, EveryDatabase]
    public async Task Compare_WithTheTableOfAnotherYear_AddsItsRows(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(Park()));
        Assert.Equal(1, (await Compare(city, A.PolicyTable(Park()).For(113).In("次年"))).Added);
        Assert.Equal(1, (await Compare(city, A.PolicyTable(Park()).Of("青石市").In("別市"))).Added);
    }

    private static async Task<PolicyTableComparison> Compare(TestCity city, PolicyTableBuilder table) =>
        (await city.Get<ComparePolicyTable>().Ask(table.Draft(), null, null, CancellationToken.None)).Value;
}
