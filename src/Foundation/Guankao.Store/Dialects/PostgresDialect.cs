using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Guankao.Store.Dialects;

internal sealed class PostgresDialect : IDialect
{
    // Any number will do as long as nothing else in the database takes it.
    private const long WritersLock = 0x4755414E4B414F;

    public ISearchIndex Search { get; } = new PostgresSearch();

    // Enough for every question of the busiest pages.
    private const int Prepared = 200;

    public void Connect(DbContextOptionsBuilder options, StoreAddress address) =>
        options.UseNpgsql(Swift(address.Connection), postgres => postgres
            .MigrationsAssembly(address.Migrations)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));

    // Questions that come again and again are planned once for each connection; a city that says otherwise is heard.
    private static string Swift(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!settings.ContainsKey("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = Prepared;
        }

        return settings.ConnectionString;
    }

    public void Finish(ModelBuilder model)
    {
        model.Entity<SearchEntry>(entry =>
        {
            entry.Property<NpgsqlTsVector>("Vector")
                .HasComputedColumnSql("array_to_tsvector(string_to_array(words, ' '))", stored: true);
            entry.HasIndex("Vector").HasMethod("gin");
        });

        // Both stores sort text the same way, by code point.
        foreach (var text in model.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties())
            .Where(property => property.ClrType == typeof(string)))
        {
            text.SetCollation("C");
        }
    }

    public Task WaitForTurn(AppDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WritersLock})", cancellation);

    public Task Insert(AppDb db, ManyRows rows, CancellationToken cancellation) => Copy(db, rows.Table, rows, cancellation);

    public async Task Update(AppDb db, ManyRows rows, CancellationToken cancellation)
    {
        const string Heap = "changed_rows";
#pragma warning disable EF1002 // Table and column names are the modules' own words; values travel by COPY.
        await db.Database.ExecuteSqlRawAsync(
            $"CREATE TEMP TABLE {Heap} ON COMMIT DROP AS SELECT {string.Join(", ", rows.Columns)} FROM {rows.Table} WITH NO DATA", cancellation);
        await Copy(db, Heap, rows, cancellation);
        await db.Database.ExecuteSqlRawAsync(
            $"UPDATE {rows.Table} SET {string.Join(", ", rows.Columns.Skip(1).Select(name => $"{name} = {Heap}.{name}"))} FROM {Heap} WHERE {rows.Table}.{rows.Columns[0]} = {Heap}.{rows.Columns[0]}",
            cancellation);
        await db.Database.ExecuteSqlRawAsync($"DROP TABLE {Heap}", cancellation);
#pragma warning restore EF1002
    }

    private static async Task Copy(AppDb db, string table, ManyRows rows, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table} ({string.Join(", ", rows.Columns)}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var row in rows.Rows)
        {
            await copy.WriteRowAsync(cancellation, row);
        }

        await copy.CompleteAsync(cancellation);
    }

    public Task Settle(AppDb db, CancellationToken cancellation) => Task.CompletedTask;
}
