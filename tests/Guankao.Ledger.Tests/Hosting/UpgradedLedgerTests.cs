using Guankao.Audit;
using Guankao.Hosting;
using Guankao.Store;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Guankao.Ledger.Tests.Hosting;

public class UpgradedLedgerTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Migrate_AuditsOfTheFirstForm_KnowTheirPeriodAndWaitForTheirTable(StoreKind store)
    {
        await using var city = await databases.City(store);
        var table = A.PolicyTable(A.Commitment("電動公車").Numbered(1).DueBy("112/8/31").Reporting("招標中。", "B"));
        await city.Confirm(table);
        await using (var db = await city.Store.Read(CancellationToken.None))
        {
            await db.GetService<IMigrator>().MigrateAsync("Beginning", CancellationToken.None);
        }

        Assert.NotEmpty((await city.Get<MigrateDatabase>().Do(CancellationToken.None)).Value.Applied);
        var page = await city.Page("電動公車");
        var explained = await city.Get<SilenceFindingHandler>().Do(
            new SilenceFinding(page.Id, new DateOnly(2023, 12, 31), page.Audit!.Findings[0].Code, "研考會承辦", "已展延"), CancellationToken.None);
        Assert.Null(explained.Refusal);
        Assert.Equal(1, (await Reaudit(city)).Unkept);
        await city.Confirm(table);
        Assert.Equal(0, (await Reaudit(city)).Unkept);
        Assert.Equal("已展延", (await city.Page("電動公車")).Silenced.Single().Why);
    }

    private static async Task<ReauditReceipt> Reaudit(TestCity city) =>
        (await city.Get<ReauditLedgerHandler>().Do(new ReauditLedger("管考員", "升級後"), null, CancellationToken.None)).Value;
}
