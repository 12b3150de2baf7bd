using Guankao.Store.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Guankao.Store.Dialects;

internal sealed class SqliteDialect : IDialect
{
    public ISearchIndex Search { get; } = new SqliteSearch();

    public bool HasOneWriter => true;

    // Ids asked for travel as one parameter: a parameter for each was half the time of building the public tables.
    public void Connect(DbContextOptionsBuilder options, StoreAddress address)
    {
        SqliteLibrary.Load();
        var settings = new SqliteConnectionStringBuilder { DataSource = address.Connection, ForeignKeys = true, DefaultTimeout = 30 };
        options.UseSqlite(settings.ToString(), sqlite => sqlite
            .MigrationsAssembly(address.Migrations)
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
    }

    public StoreAddress? Standby(StoreAddress address) => null;

    public void Finish(ModelBuilder model)
    {
    }

    // The provider opens every transaction with BEGIN IMMEDIATE: whoever has one is the only writer already.
    public Task WaitForTurn(AppDb db, CancellationToken cancellation) => Task.CompletedTask;

    public Task Insert(AppDb db, ManyRows rows, CancellationToken cancellation) => Each(db, rows,
        $"INSERT INTO {rows.Table} ({string.Join(", ", rows.Columns)}) VALUES ({string.Join(", ", rows.Columns.Select((_, i) => $"$p{i}"))})", cancellation);

    public Task Update(AppDb db, ManyRows rows, CancellationToken cancellation) => Each(db, rows,
        $"UPDATE {rows.Table} SET {string.Join(", ", rows.Columns.Select((name, i) => $"{name} = $p{i}").Skip(1))} WHERE {rows.Columns[0]} = $p0", cancellation);

    // The library is in the same process: one prepared statement, run again and again, is as fast as it gets.
    private static async Task Each(AppDb db, ManyRows rows, string sql, CancellationToken cancellation)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Table and column names are the modules' own words; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        var parameters = rows.Columns.Select((_, i) => command.Parameters.Add($"$p{i}", SqliteType.Text)).ToArray();
        foreach (var row in rows.Rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = row[i] ?? DBNull.Value;
                parameters[i].ResetSqliteType();
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    // Readers must not wait for the writer; the mode is remembered by the file.
    public Task Settle(AppDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = wal", cancellation);

    // Begun without a word about writing, a transaction sees the file as it was at its first question.
    public async Task<IAsyncDisposable> Moment(AppDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var moment = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(moment, cancellation);
        return moment;
    }

    public async Task<bool> HasTable(AppDb db, string table, CancellationToken cancellation) =>
        await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = {table}").SingleAsync(cancellation) > 0;

    public Task<long> Bytes(AppDb db, CancellationToken cancellation) =>
        db.Database.SqlQuery<long>($"SELECT page_count * page_size AS Value FROM pragma_page_count(), pragma_page_size()").SingleAsync(cancellation);

    // The library of many systems is built without the table that would say so.
    public Task<IReadOnlyList<TableSize>> Largest(AppDb db, int most, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<TableSize>>([]);

    public Task Filled(AppDb db, CancellationToken cancellation) => Task.CompletedTask;

    // The file tells nobody: within this program the bell itself rings, and other programs are found by looking.
    public Task Announce(AppDb db, IReadOnlyCollection<Guid> subjects, CancellationToken cancellation) => Task.CompletedTask;

    public Task Hear(Action listens, Action<Guid> ring, CancellationToken cancellation) => Task.Delay(Timeout.Infinite, cancellation);
}
