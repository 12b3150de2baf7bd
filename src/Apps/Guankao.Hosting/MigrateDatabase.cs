using Guankao.Kernel;
using Guankao.Publishing;
using Guankao.Scheduling;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Hosting;

/// <summary>What bringing the database up to date did.</summary>
/// <param name="Applied">Migrations applied, oldest first; empty where it was up to date.</param>
public sealed record MigrationReceipt(IReadOnlyList<string> Applied);

/// <summary>How far a database is from the newest form.</summary>
/// <param name="Pending">Migrations it lacks, oldest first; empty where it is up to date.</param>
public sealed record DatabaseStanding(IReadOnlyList<string> Pending);

/// <summary>Makes the database where there is none and brings it to the newest form: <c>await migrate.Do(ct)</c>.</summary>
public sealed class MigrateDatabase(IDbContextFactory<AppDb> contexts, GuankaoSettings settings)
{
    /// <summary>Applies what is missing; refuses where the database cannot be opened.</summary>
    public Task<Outcome<MigrationReceipt>> Do(CancellationToken cancellation) => Reached<MigrationReceipt>(async () =>
    {
        if (settings.Store == StoreKind.Sqlite && Path.GetDirectoryName(Path.GetFullPath(settings.Database)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var applied = await StoreSetup.Migrate(db, cancellation);
        await ProvisionScheduler(db, cancellation);
        await PublishedLedger.Settle(db, cancellation);
        return new MigrationReceipt(applied);
    });

    /// <summary>Looks and changes nothing; refuses where the database cannot be opened or was never made.</summary>
    public Task<Outcome<DatabaseStanding>> Look(CancellationToken cancellation) => Reached<DatabaseStanding>(async () =>
    {
        if (settings.Store == StoreKind.Sqlite && !File.Exists(settings.Database))
        {
            return new Refusal("database-missing", new Bilingual(
                $"還沒有資料庫「{settings.Database}」；guankao migrate 或第一次 guankao serve 會建立。",
                $"There is no database {settings.Database} yet: guankao migrate or the first guankao serve makes it."));
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return new DatabaseStanding([.. await db.Database.GetPendingMigrationsAsync(cancellation)]);
    });

    // The scheduler brings its own tables; they are made here, by whoever may change tables, and never while pages are served.
    private async Task ProvisionScheduler(AppDb db, CancellationToken cancellation)
    {
        if (settings.Store == StoreKind.Postgres && await db.Database.SqlQuery<int>(
            $"""SELECT count(*)::int AS "Value" FROM pg_tables WHERE schemaname = current_schema() AND tablename = {QuartzStore.FirstTable}""").SingleAsync(cancellation) == 0)
        {
            await QuartzStore.Provision(LedgerModel.Address(settings), cancellation);
        }
    }

    private async Task<Outcome<T>> Reached<T>(Func<Task<Outcome<T>>> work) where T : notnull
    {
        try
        {
            return await work();
        }
        catch (StoreUnavailableException unavailable)
        {
            return unavailable.Refusal;
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or IOException or UnauthorizedAccessException or InvalidOperationException { InnerException: System.Data.Common.DbException })
        {
            var place = settings.Store == StoreKind.Sqlite ? settings.Database : "PostgreSQL";
            var cause = fault.GetBaseException().Message;
            return new Refusal("database-unreachable", new Bilingual(
                $"無法開啟資料庫「{place}」：{cause}。請確認路徑或連線設定與權限。",
                $"The database {place} cannot be opened: {cause}. Check the path or connection and the permissions."));
        }
    }
}
