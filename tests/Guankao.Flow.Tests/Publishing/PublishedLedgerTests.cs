using Guankao.Audit;
using Guankao.Flow.Tests.Cycle;
using Guankao.Hosting;
using Guankao.Publishing;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Flow.Tests.Publishing;

public class PublishedLedgerTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task PublishedTables_KeptInStepActByAct_AreThoseMadeAnewFromTheLedger(StoreKind store)
    {
        await using var city = await Filled(store);
        var kept = await Everything(city);
        await using (var db = await city.Store.Read(CancellationToken.None))
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM published_tallies WHERE kind = 'version'");
            Assert.Equal(3, await PublishedLedger.Settle(db, CancellationToken.None));
        }

        Assert.Equal(kept, await Everything(city));
        Assert.NotEmpty(kept);
    }

    [Theory, EveryDatabase]
    public async Task Settle_OfTablesOfThisVersion_DoesNothing(StoreKind store)
    {
        await using var city = await Filled(store);
        await using var db = await city.Store.Read(CancellationToken.None);
        Assert.Equal(0, await PublishedLedger.Settle(db, CancellationToken.None));
    }

    [Theory, EveryDatabase]
    public async Task Counts_AfterAnAgencyLeftACommitment_ForgetIt(StoreKind store)
    {
        await using var city = await Filled(store);
        await city.Confirm(A.PolicyTable(Park("工務局").HelpedBy("水利局"), Bus()).In("第二版"));
        var listing = await city.Browse(new CommitmentSearch(Domain: "宜居"));
        Assert.Equal([new("工務局", 1), new("水利局", 1)], listing.Agencies);
        Assert.Equal(1, listing.Rows.Total);
    }

    [Theory, EveryDatabase]
    public async Task Stamp_ChangesWithEachActAndOnlyThen(StoreKind store)
    {
        await using var city = await Filled(store);
        var stamp = city.Get<LedgerStamp>();
        var before = await stamp.Now(CancellationToken.None);
        Assert.Equal(before, await stamp.Now(CancellationToken.None));
        await city.Judge("公園更新", A.Audit().Goal(GoalVerdictKind.Unclear));
        Assert.NotEqual(before, await stamp.Now(CancellationToken.None));
    }

    [Theory, EveryDatabase]
    public async Task PublishedStamp_WhileADraftIsWrittenAndPassedOn_StandsStill(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        var (published, whole) = (year.City.Get<PublishedStamp>(), year.City.Get<LedgerStamp>());
        var (before, first) = (await published.Now(CancellationToken.None), await whole.Now(CancellationToken.None));
        await year.Send("112年9月28日完成232床驗收。");
        Assert.Equal(before, await published.Now(CancellationToken.None));
        Assert.NotEqual(first, await whole.Now(CancellationToken.None));
    }

    [Theory, EveryDatabase]
    public async Task PublishedStamp_WhenAReportIsPublished_MovesOnEveryNode(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await using var other = new TestCity(year.City.Get<GuankaoSettings>());
        await year.Send("112年9月28日完成232床驗收。");
        await year.Accept();
        var before = await year.City.Get<PublishedStamp>().Now(CancellationToken.None);
        Assert.Equal(before, await other.Get<PublishedStamp>().Now(CancellationToken.None));
        Assert.Null((await year.Publish()).Refusal);
        var after = await year.City.Get<PublishedStamp>().Now(CancellationToken.None);
        Assert.NotEqual(before, after);
        await Task.Delay(KeptStamp.Patience);
        Assert.Equal(after, await other.Get<PublishedStamp>().Now(CancellationToken.None));
    }

    [Theory, EveryDatabase]
    public async Task PublishedStamp_AfterAnActOfAKindThatNobodyListed_Moves(StoreKind store)
    {
        await using var city = await databases.City(store);
        var before = await city.Get<PublishedStamp>().Now(CancellationToken.None);
        await using (var ledger = await city.Store.Write(CancellationToken.None))
        {
            ledger.Record(new NewAct("SomethingNew", Guid.CreateVersion7(), "考核員", "測試", null, []));
            await ledger.Commit(CancellationToken.None);
        }

        Assert.NotEqual(before, await city.Get<PublishedStamp>().Now(CancellationToken.None));
    }

    private static CommitmentBuilder Park(string lead) =>
        A.Commitment("公園更新").Numbered(1).OwedBy(lead).Under("宜居").DueBy("112/9/30", "北投區公園完工").Reporting("完成3處。", "B");

    private static CommitmentBuilder Bus() =>
        A.Commitment("電動公車").Numbered(2).OwedBy("交通局").HelpedBy("環保局").Under("交通").DueBy("112/8/31").Reporting("汰換40輛。", "A");

    // Every row of every table but those of the store's own keys, as text in an order of its own.
    private static async Task<IReadOnlyList<string>> Everything(TestCity city)
    {
        await using var db = await city.Store.Read(CancellationToken.None);
        var rows = new List<string>();
        foreach (var sql in new[]
        {
            "SELECT title || '|' || coalesce(lead, '-') || '|' || coalesce(grade, '-') || '|' || coalesce(goal, '-') || '|' || coalesce(schedule, '-') || '|' || place || '|' || slip || '|' || dispute || '|' || weighty AS \"Value\" FROM published_commitments",
            "SELECT kind || '|' || value || '|' || place AS \"Value\" FROM published_marks",
            "SELECT kind || '|' || value || '|' || count AS \"Value\" FROM published_tallies WHERE kind <> 'state'",
            "SELECT agency || '|' || domain || '|' || grade || '|' || goal || '|' || official || '|' || commitments || '|' || milestones || '|' || late AS \"Value\" FROM published_counts",
        })
        {
            rows.AddRange(await db.Database.SqlQueryRaw<string>(sql).ToListAsync());
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    private async Task<TestCity> Filled(StoreKind store)
    {
        var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(Park("工務局").HelpedBy("交通局", "水利局"), Bus(), A.Commitment("無主之案")));
        await city.Judge("公園更新", A.Audit().Goal(GoalVerdictKind.NotMet).Lights(Light.Green, Light.Red, Light.Red).Finding("late")
            .Finding("short-of-target", Severity.Error).Milestone(MilestoneVerdictKind.MetLate));
        await city.Judge("電動公車", A.Audit().Goal(GoalVerdictKind.Met).Milestone(MilestoneVerdictKind.MetOnTime));
        return city;
    }
}
