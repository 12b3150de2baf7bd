using Guankao.Hosting;
using Guankao.Publishing;
using Guankao.Store;
using Guankao.Testing.Databases;
using Npgsql;

namespace Guankao.Ledger.Tests.Hosting;

/// <summary>A city's database lets the program read and write rows and nothing else; whoever upgrades has the other rights.</summary>
public class LeastRightsTests(TestDatabases databases)
{
    [Fact]
    public async Task Role_ThatMayOnlyReadAndWriteRows_ServesTheWholeLedger()
    {
        Assert.SkipWhen(PostgresBinaries.Lacking is not null, PostgresBinaries.Lacking ?? "");
        await using var owner = await databases.City(StoreKind.Postgres);
        var connection = new NpgsqlConnectionStringBuilder(owner.Get<GuankaoSettings>().Database);
        await Grant(connection.ConnectionString);
        connection.Username = "guankao_rows";
        await using var city = new TestCity(new GuankaoSettings(connection.ConnectionString));
        Assert.Empty((await city.Get<MigrateDatabase>().Do(CancellationToken.None)).Value.Applied);
        await city.Confirm(A.PolicyTable(A.Commitment("公園更新").Numbered(1).DueBy("112/9/30", "前完成遊具驗收").Reporting("已完成。", "A")));
        Assert.Equal(["公園更新"], await city.Titles(new CommitmentSearch(Words: "遊具")));
        Assert.Null((await city.Verify()).Broken);
        await using var rows = new NpgsqlConnection(connection.ConnectionString);
        await rows.OpenAsync();
        await using var drop = new NpgsqlCommand("DROP TABLE acts", rows);
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => drop.ExecuteNonQueryAsync())).SqlState);
    }

    // As docs/operate/install.md tells it.
    private static async Task Grant(string owner)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""
            DO $$ BEGIN CREATE ROLE guankao_rows LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO guankao_rows;
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO guankao_rows;
            """, connection);
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task Ledger_ThatCannotBeReached_IsToldAsSuch()
    {
        await using var near = await databases.City(StoreKind.Sqlite);
        Assert.True(await near.Store.IsReached(CancellationToken.None));
        await using var gone = new TestCity(new GuankaoSettings("Host=127.0.0.1;Port=1;Username=city;Database=city;Timeout=2"));
        Assert.False(await gone.Store.IsReached(CancellationToken.None));
    }
}
