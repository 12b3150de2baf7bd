using Guankao.Store.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Dialects;

internal sealed class SqliteDialect : IDialect
{
    public ISearchIndex Search { get; } = new SqliteSearch();

    public void Connect(DbContextOptionsBuilder options, StoreAddress address)
    {
        SqliteLibrary.Load();
        var settings = new SqliteConnectionStringBuilder { DataSource = address.Connection, ForeignKeys = true, DefaultTimeout = 30 };
        options.UseSqlite(settings.ToString(), sqlite => sqlite
            .MigrationsAssembly(address.Migrations)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
    }

    public void Finish(ModelBuilder model)
    {
    }

    // The provider opens every transaction with BEGIN IMMEDIATE: whoever has one is the only writer already.
    public Task WaitForTurn(AppDb db, CancellationToken cancellation) => Task.CompletedTask;

    // Readers must not wait for the writer; the mode is remembered by the file.
    public Task Settle(AppDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = wal", cancellation);
}
