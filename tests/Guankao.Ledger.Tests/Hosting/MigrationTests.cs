using Guankao.Hosting;
using Guankao.Store;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Ledger.Tests.Hosting;

public class MigrationTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Model_OfTheModules_IsTheModelOfTheMigrations(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using var db = await city.Store.Read(CancellationToken.None);
        Assert.False(db.Database.HasPendingModelChanges(), "A table changed without a migration: see docs/operate/migrations.md.");
    }

    [Theory, EveryDatabase]
    public async Task Migrate_FromNothing_MakesTheLatestFormOnce(StoreKind store)
    {
        await using var city = new TestCity(await databases.Nothing(store));
        var first = (await city.Get<MigrateDatabase>().Do(CancellationToken.None)).Value;
        var second = (await city.Get<MigrateDatabase>().Do(CancellationToken.None)).Value;
        Assert.NotEmpty(first.Applied);
        Assert.Empty(second.Applied);
        Assert.Equal(0, (await city.Browse()).Rows.Total);
    }

    [Fact]
    public async Task Migrate_WhereNoFileCanBe_IsRefusedWithTheReason()
    {
        var file = Path.GetTempFileName();
        await using var city = new TestCity(new GuankaoSettings(Path.Combine(file, "guankao.db")));
        var refusal = (await city.Get<MigrateDatabase>().Do(CancellationToken.None)).Refusal!;
        File.Delete(file);
        Assert.Equal("database-unreachable", refusal.Code);
        Assert.Contains(file, refusal.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_FileThatIsNoDatabase_IsRefusedAndKept()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "這不是資料庫，是一份公文。");
        await using var city = new TestCity(new GuankaoSettings(file));
        var refusal = (await city.Get<MigrateDatabase>().Do(CancellationToken.None)).Refusal!;
        Assert.Equal("database-unreachable", refusal.Code);
        Assert.Equal("這不是資料庫，是一份公文。", await File.ReadAllTextAsync(file));
        File.Delete(file);
    }
}
