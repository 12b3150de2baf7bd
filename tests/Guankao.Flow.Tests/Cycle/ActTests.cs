using Guankao.Desk;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Flow.Tests.Cycle;

public class ActTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Acts_ByWhoKindDayAndWords_AreFoundNewestFirst(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.Send("完成驗收。");
        await year.Return(new RemarkTerms(0, "請補驗收紀錄"));
        Assert.Equal(["ReportSubmitted", "ReportSaved"], (await Find(year, new ActSearch(Who: "王承辦"))).Select(act => act.Kind));
        Assert.Equal("ReportReturned", Assert.Single(await Find(year, new ActSearch(Text: "驗收紀錄"))).Kind);
        Assert.Equal(year.Duty, Assert.Single(await Find(year, new ActSearch(Kind: "ReportApproved"))).Subject);
        Assert.Empty(await Find(year, new ActSearch(From: year.City.Clock.GetUtcNow().UtcDateTime.AddDays(1))));
        var all = await Find(year, new ActSearch(Size: 2));
        Assert.Equal(all[1].Number - 1, (await Find(year, new ActSearch(After: all[1].Number, Size: 2)))[0].Number);
    }

    [Theory, EveryDatabase]
    public async Task Export_OfTheActs_IsInTheOrderOfTheChainAndRunsNothing(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.City.Get<ClosePeriodHandler>().Do(new ClosePeriod(Person.Evaluator, year.Period, "=HYPERLINK(\"x\")"), CancellationToken.None);
        var lines = new List<string>();
        await foreach (var line in year.City.Get<ReadActs>().Export(Person.Auditor, new ActSearch(), CancellationToken.None))
        {
            lines.Add(line);
        }

        Assert.StartsWith("\"編號\"", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines.Count - 1, (await year.City.Verify()).Acts);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", lines[^1], StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Write_WhoseActCannotBeWritten_LeavesNothingBehind(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        var before = (await year.City.Verify()).Acts;

        // The next act finds its place taken: the rows that go with it must fall with it.
        await Run(year, store == StoreKind.Sqlite
            ? "CREATE TRIGGER full BEFORE INSERT ON acts BEGIN SELECT RAISE(ABORT, 'disk full'); END"
            : "ALTER TABLE acts ADD CONSTRAINT full_disk CHECK (number < 0) NOT VALID");
        await Assert.ThrowsAsync<DbUpdateException>(() => year.Write("完成驗收。"));
        await Run(year, store == StoreKind.Sqlite ? "DROP TRIGGER full" : "ALTER TABLE acts DROP CONSTRAINT full_disk");
        var page = await year.Page();
        Assert.Equal((DutyState.Due, 0, ""), (page.State, page.Current.Version, page.Current.Text));
        Assert.Equal(before, (await year.City.Verify()).Acts);
        Assert.True((await year.Write("完成驗收。")).Value.Saved);
    }

    [Theory, EveryDatabase]
    public async Task Verify_OfATamperedReturn_NamesTheAct(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.Send("完成驗收。");
        await year.Return(new RemarkTerms(null, "請補驗收紀錄"));
        await Run(year, "UPDATE acts SET why = '沒有意見' WHERE kind = 'ReportReturned'");
        var broken = (await year.City.Verify()).Broken!;
        Assert.Equal(("ReportReturned", ActFault.Altered), (broken.Kind, broken.Fault));
    }

    private static async Task<IReadOnlyList<AuditedAct>> Find(HalfYear year, ActSearch search) =>
        (await year.City.Get<ReadActs>().Ask(Person.Auditor, search, CancellationToken.None)).Value;

    private static async Task Run(HalfYear year, string sql)
    {
        await using var db = await year.City.Store.Read(CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
