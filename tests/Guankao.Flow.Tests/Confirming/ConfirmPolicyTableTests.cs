using Guankao.Importing;
using Guankao.Publishing;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Confirming;

public class ConfirmPolicyTableTests(TestDatabases databases)
{
    private static CommitmentBuilder Housing() => A.Commitment("興辦社會住宅").Numbered(18).OwedBy("都市發展局").HelpedBy("財政局", "地政局")
        .Under("宜居", "居住正義", "三、住宅").Promising(285, "戶").DueBy("112/6/30").DueBy("112/12/31", "前完成驗收")
        .Reporting("本期完成280戶。", "B").Mended("右移一欄，已移回。", "主辦是否為都發局？").Printed("18", "興辦社會住宅", "都市發展局");

    private static CommitmentBuilder Bridge() => A.Commitment("橋梁檢測").Numbered(19).OwedBy("工務局").DueBy("112/11/30").Reporting("已完成。", "A");

    [Theory, EveryDatabase]
    public async Task Confirm_NewTable_KeepsEverythingThatWasConfirmed(StoreKind store)
    {
        await using var city = await databases.City(store);
        var receipt = await city.Confirm(A.PolicyTable(Housing(), Bridge()));
        Assert.Equal(("112年下半年", 2, 0, 0, 0), (receipt.Period, receipt.Added, receipt.Changed, receipt.Unchanged, receipt.Missing));
        var page = await city.Page("興辦社會住宅");
        Assert.Equal((18, "宜居", "居住正義", "三、住宅"), (page.Number, page.Domain, page.Outline, page.Category));
        Assert.Equal("都市發展局", page.Lead);
        Assert.Equal(["財政局", "地政局"], page.Supporting);
        Assert.Equal("完成285戶", page.Goal);
        Assert.Equal(["112.6.30前完成工程發包", "112.12.31前完成驗收"], page.Milestones.Select(milestone => milestone.Text));
        Assert.Equal(new DateOnly(2023, 12, 31), page.Milestones[1].Due.Single().To);
        Assert.Equal("112.12.31前", page.Milestones[1].Due.Single().Span.Of(page.Milestones[1].Text));
        Assert.Equal(("本期完成280戶。", "B", "112年下半年"), (page.Report, page.Grade, page.Period));
        Assert.Equal("右移一欄，已移回。", page.Repairs.Single().ZhHant);
        Assert.Equal("主辦是否為都發局？", page.Questions.Single().ZhHant);
        Assert.NotNull(page.Audit);
    }

    [Theory, EveryDatabase]
    public async Task Confirm_NewTable_SaysWhereItCameFromAndWhoConfirmed(StoreKind store)
    {
        await using var city = await databases.City(store);
        var table = A.PolicyTable(Housing());
        await city.Confirm(table, "工務局承辦");
        var page = await city.Page("興辦社會住宅");
        var source = page.Sources.Single();
        Assert.Equal((table.Draft().Document.Sha256, 28), (source.Sha256, source.Line));
        Assert.Equal(["18", "興辦社會住宅", "都市發展局"], source.RawCells);
        await using var db = await city.Store.Read(CancellationToken.None);
        Assert.Equal(table.Bytes(), await DocumentShelf.Open(db, source.Sha256, CancellationToken.None));
        Assert.Equal(["ReportAudited", "ReportFiled", "PolicyItemFiled", "CommitmentOpened"], page.History.Select(act => act.Kind));
        Assert.All(page.History, act => Assert.Equal(("工務局承辦", "112年下半年管考"), (act.Who, act.Why)));
        Assert.Contains(page.History[^1].Changes, change => change is { What: "goal", Old: null, New: "完成285戶" });
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Confirm_SameFileTwice_ChangesNothingAndWritesNoAct(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(Housing(), Bridge()));
        var before = await city.Verify();
        city.Clock.Pass(TimeSpan.FromDays(1));
        var again = await city.Confirm(A.PolicyTable(Housing(), Bridge()));
        Assert.Equal((0, 0, 2, 0), (again.Added, again.Changed, again.Unchanged, again.Acts));
        Assert.Equal(before, await city.Verify());
        Assert.Equal(2, (await city.Browse()).Rows.Total);
    }

    [Theory, EveryDatabase]
    public async Task Confirm_CorrectedFile_IsAppliedAsActsFieldByField(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(Housing(), Bridge()));
        var corrected = A.PolicyTable(Housing().Promising(280, "戶").HelpedBy("財政局"), Bridge()).In("第二版");
        var receipt = await city.Confirm(corrected);
        Assert.Equal((0, 1, 1), (receipt.Added, receipt.Changed, receipt.Unchanged));
        var page = await city.Page("興辦社會住宅");
        Assert.Equal("完成280戶", page.Goal);
        Assert.Equal(["財政局"], page.Supporting);
        Assert.Equal(2, page.Sources.Count);
        var act = page.History.Single(act => act.Kind == "CommitmentCorrected");
        Assert.Equal(
            [("supporting", "財政局、地政局", "財政局"), ("goal", "完成285戶", "完成280戶"), ("goal-targets", "Ge 285戶", "Ge 280戶")],
            act.Changes.Select(change => (change.What, change.Old!, change.New!)));
    }

    [Theory, EveryDatabase]
    public async Task Confirm_FewerMilestonesAndMoreTargets_KeepsTheRest(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(Housing()));
        await city.Confirm(A.PolicyTable(A.Commitment("興辦社會住宅").Numbered(18).OwedBy("都市發展局").DueBy("112/9/30")).In("第二版"));
        var page = await city.Page("興辦社會住宅");
        Assert.Equal("", page.Goal);
        Assert.Equal(["112.9.30前完成工程發包"], page.Milestones.Select(milestone => milestone.Text));
        Assert.Equal(new DateOnly(2023, 9, 30), (await city.Browse()).Rows.Rows.Single().Due);
    }

    [Theory, EveryDatabase]
    public async Task Confirm_NextHalfYear_ReportsOnTheSameCommitments(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(Bridge().Reporting("辦理中。", "B")).For(112, secondHalf: false).In("上半年"));
        var receipt = await city.Confirm(A.PolicyTable(Bridge()).In("下半年"));
        Assert.Equal((0, 1), (receipt.Added, receipt.Changed));
        var page = await city.Page("橋梁檢測");
        Assert.Equal(("112年下半年", "已完成。", "A"), (page.Period, page.Report, page.Grade));
        Assert.Equal(2, page.History.Count(act => act.Kind == "ReportFiled"));
    }

    [Theory, EveryDatabase]
    public async Task Confirm_EarlierHalfYearAfterwards_DoesNotBecomeTheLatest(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(Bridge()).In("下半年"));
        await city.Confirm(A.PolicyTable(Bridge().OwedBy("新工處").Reporting("辦理中。", "B")).For(112, secondHalf: false).In("上半年"));
        var page = await city.Page("橋梁檢測");
        Assert.Equal(("112年下半年", "A", "工務局"), (page.Period, page.Grade, page.Lead));
        Assert.Equal(2, page.History.Count(act => act.Kind == "ReportFiled"));
        Assert.Empty(await city.Titles(new CommitmentSearch(Words: "辦理中")));
    }

    [Theory, EveryDatabase]
    public async Task Confirm_RowsWithoutNumber_AreKnownByTheirTitle(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(A.Commitment("台北之夜").OwedBy("文化局"), A.Commitment("青年駐村").OwedBy("文化局")));
        var receipt = await city.Confirm(A.PolicyTable(A.Commitment("臺北之夜").Numbered(7).OwedBy("文化局"), A.Commitment("青年駐村").OwedBy("文化局")).In("第二版"));
        Assert.Equal((0, 1, 1, 0), (receipt.Added, receipt.Changed, receipt.Unchanged, receipt.Missing));
        Assert.Equal(7, (await city.Page("臺北之夜")).Number);
    }

    [Theory, EveryDatabase]
    public async Task Confirm_SameNumberTwice_KeepsBothRowsAndKnowsThemAgain(StoreKind store)
    {
        await using var city = await databases.City(store);
        var table = A.PolicyTable(A.Commitment("甲案").Numbered(5), A.Commitment("乙案").Numbered(5));
        Assert.Equal(2, (await city.Confirm(table)).Added);
        Assert.Equal(0, (await city.Confirm(table)).Acts);
    }

    [Theory, EveryDatabase]
    public async Task Confirm_WithARowThatBreaks_ChangesNothing(StoreKind store)
    {
        await using var city = await databases.City(store);
        var broken = A.PolicyTable(Housing(), Bridge()).Confirmed();
        var row = broken.Draft.Items[1];
        var beyond = row.Milestones[0] with { Text = "短" };
        var command = broken with { Draft = broken.Draft with { Items = [broken.Draft.Items[0], row with { Milestones = [beyond] }] } };
        await Assert.ThrowsAnyAsync<ArgumentException>(() => city.Get<ConfirmPolicyTableHandler>().Do(command, CancellationToken.None));
        Assert.Equal(0, (await city.Browse()).Rows.Total);
        Assert.Equal(0, (await city.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task Confirm_TwiceAtOnce_OpensEachCommitmentOnce(StoreKind store)
    {
        await using var city = await databases.City(store);
        var receipts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => city.Confirm(A.PolicyTable(Housing(), Bridge())))));
        Assert.Equal(2, receipts.Sum(receipt => receipt.Added));
        Assert.Equal(2, (await city.Browse()).Rows.Total);
        Assert.Null((await city.Verify()).Broken);
    }

    [Fact]
    public async Task Confirm_AnotherFileThanTheOneLookedAt_IsRefused()
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        Assert.Equal("file-changed", await Refused(city, A.PolicyTable(Housing()).Confirmed() with { File = "還在寫"u8.ToArray() }));
    }

    [Fact]
    public async Task Confirm_ByNobody_IsRefused()
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        Assert.Equal("who-missing", await Refused(city, A.PolicyTable(Housing()).Confirmed(who: " ")));
    }

    [Fact]
    public async Task Confirm_TableWithoutRows_IsRefused()
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        Assert.Equal("table-empty", await Refused(city, A.PolicyTable().Confirmed()));
    }

    [Fact]
    public async Task Confirm_TableWithoutPeriod_IsRefusedUntilItIsTold()
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        var command = A.PolicyTable(Bridge()).ForNoPeriod().Confirmed();
        Assert.Equal("period-unknown", await Refused(city, command));
        var told = command with { Period = new DraftPeriod(new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 30), "113年上半年") };
        Assert.Equal("113年上半年", (await city.Get<ConfirmPolicyTableHandler>().Do(told, CancellationToken.None)).Value.Period);
    }

    private static async Task<string> Refused(TestCity city, ConfirmPolicyTable command)
    {
        var refusal = (await city.Get<ConfirmPolicyTableHandler>().Do(command, CancellationToken.None)).Refusal!;
        Assert.Equal(0, (await city.Verify()).Acts);
        return refusal.Code;
    }
}
