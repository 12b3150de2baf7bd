using Guankao.Hosting;
using Guankao.Store;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Guankao.Ledger.Tests.Hosting;

public class UpgradedLedgerTests(TestDatabases databases)
{
    /// <summary>Every form on the way must be reached from the one before with a city's data in it, and nothing may be lost.</summary>
    [Theory, EveryDatabase]
    public async Task Migrate_FromEveryFormThereWas_KeepsWhatTheLedgerHolds(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(A.Commitment("電動公車").Numbered(1).DueBy("112/8/31").Reporting("招標中。", "B")));
        var before = await city.Verify();
        foreach (var form in await Forms(city))
        {
            await using (var db = await city.Store.Read(CancellationToken.None))
            {
                await db.GetService<IMigrator>().MigrateAsync(form, CancellationToken.None);
            }

            Assert.Null((await city.Get<MigrateDatabase>().Do(CancellationToken.None)).Refusal);
            Assert.Equal("招標中。", (await city.Page("電動公車")).Report);
            Assert.Equal(before, await city.Verify());
        }
    }

    private static async Task<IReadOnlyList<string>> Forms(TestCity city)
    {
        await using var db = await city.Store.Read(CancellationToken.None);
        return [.. db.Database.GetMigrations().Reverse()];
    }
}
