using Guankao.Audit;
using Guankao.Publishing;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Flow.Tests.Confirming;

public class ReauditLedgerTests(TestDatabases databases)
{
    private static CommitmentBuilder Bus() => A.Commitment("電動公車").Numbered(1).OwedBy("交通局").Promising(40, "輛").DueBy("112/8/31").Reporting("完成40輛。", "A");

    private static CommitmentBuilder Lamp() => A.Commitment("增設路燈").Numbered(2).OwedBy("工務局").DueBy("112/11/30").Reporting("已完成。", "A");

    [Theory, EveryDatabase]
    public async Task Reaudit_WhereNothingChanged_AuditsNothingAndWritesNoAct(StoreKind store)
    {
        await using var city = await Filled(store);
        var before = await city.Verify();
        var receipt = await Again(city, every: false);
        Assert.Equal((2, 2, 0, 0), (receipt.Commitments, receipt.Reports, receipt.Audited, receipt.Unkept));
        Assert.Equal(before, await city.Verify());
    }

    [Theory, EveryDatabase]
    public async Task Reaudit_OfEverything_FindsTheSameAndWritesNoAct(StoreKind store)
    {
        await using var city = await Filled(store);
        var before = await city.Verify();
        var receipt = await Again(city, every: true);
        Assert.Equal((2, 0), (receipt.Audited, receipt.Changed.Count));
        Assert.Equal(before, await city.Verify());
    }

    [Theory, EveryDatabase]
    public async Task Reaudit_OfAnOlderMethod_TellsOldAndNewVerdictAndKeepsTheExplanation(StoreKind store)
    {
        await using var city = await Filled(store);
        var honest = (await city.Page("電動公車")).Audit!;
        Assert.NotEqual(GoalVerdictKind.NotMet, honest.Goal!.Verdict);
        await city.Judge("電動公車", A.Audit().Goal(GoalVerdictKind.NotMet).Milestone(honest.Milestones[0].Verdict).Finding("late"));
        var id = (await city.Page("電動公車")).Id;
        await city.Get<SilenceFindingHandler>().Do(new SilenceFinding(id, new DateOnly(2023, 12, 31), "late", "研考會承辦", "已展延"), CancellationToken.None);

        var receipt = await Again(city, every: false);
        var report = receipt.Changed.Single();
        Assert.Equal((1, "電動公車", new DateOnly(2023, 12, 31)), (report.Number, report.Title, report.PeriodEnd));
        Assert.Contains(new ActChange("goal-verdict", "NotMet", $"{honest.Goal.Verdict}"), report.Changes);
        Assert.DoesNotContain(report.Changes, change => change.What == "method");
        Assert.Equal((1, 0), (receipt.Audited, receipt.Unkept));

        var page = await city.Page("電動公車");
        Assert.Equal(Auditor.Method, page.Audit!.Method);
        Assert.Equal("已展延", page.Silenced.Single().Why);
        Assert.Equal(("ReportAudited", "管考員"), (page.History[0].Kind, page.History[0].Who));
        Assert.Equal(0, (await Again(city, every: false)).Audited);
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Reaudit_WhereThePeriodBeforeIsAnother_LaysTheTwoBesideEachOther(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(Bus()).For(112, secondHalf: false).In("上半年"));
        await city.Confirm(A.PolicyTable(Bus()).In("下半年"));
        Assert.Equal(0, (await Again(city, every: false)).Audited);
        await Change(city, "UPDATE audits SET before_hash = 'of another text' WHERE before_hash IS NOT NULL");
        Assert.Equal(1, (await Again(city, every: false)).Audited);
        Assert.Equal(0, (await Again(city, every: false)).Audited);
    }

    [Theory, EveryDatabase]
    public async Task Reaudit_OfReportsWithoutKeptWords_LeavesThemUntilTheirTableIsConfirmedAgain(StoreKind store)
    {
        await using var city = await Filled(store);
        await Change(city, "UPDATE audits SET input = '', input_hash = ''");
        var receipt = await Again(city, every: true);
        Assert.Equal((0, 2), (receipt.Audited, receipt.Unkept));
        await city.Confirm(A.PolicyTable(Bus(), Lamp()));
        Assert.Equal((2, 0), ((await Again(city, every: true)).Audited, (await Again(city, every: true)).Unkept));
    }

    [Fact]
    public async Task Reaudit_OfMoreThanOneChunk_ReachesEveryReportAndSaysHowFar()
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        await city.Confirm(A.PolicyTable([.. Enumerable.Range(1, 230).Select(number => A.Commitment($"第{number}案").Numbered(number).OwedBy("工務局"))]));
        var steps = new Steps();
        var receipt = (await city.Get<ReauditLedgerHandler>().Do(new ReauditLedger("管考員", "重新比對", Again: true), steps, CancellationToken.None)).Value;
        Assert.Equal(230, receipt.Audited);
        Assert.Equal(new ReauditProgress(230, 230), steps.Seen[^1]);
        Assert.True(steps.Seen.Count > 1);
    }

    [Fact]
    public async Task Reaudit_ByNobody_IsRefused()
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        var outcome = await city.Get<ReauditLedgerHandler>().Do(new ReauditLedger(" ", "重新比對"), null, CancellationToken.None);
        Assert.Equal("who-missing", outcome.Refusal!.Code);
    }

    private async Task<TestCity> Filled(StoreKind store)
    {
        var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(Bus(), Lamp()));
        return city;
    }

    private static async Task<ReauditReceipt> Again(TestCity city, bool every) =>
        (await city.Get<ReauditLedgerHandler>().Do(new ReauditLedger("管考員", "重新比對", every), null, CancellationToken.None)).Value;

    private static async Task Change(TestCity city, string sql)
    {
        await using var db = await city.Store.Read(CancellationToken.None);
        Assert.True(await db.Database.ExecuteSqlRawAsync(sql) > 0);
    }

    private sealed class Steps : IProgress<ReauditProgress>
    {
        public List<ReauditProgress> Seen { get; } = [];

        public void Report(ReauditProgress value) => Seen.Add(value);
    }
}
