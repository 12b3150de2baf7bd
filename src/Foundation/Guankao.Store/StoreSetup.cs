using System.Reflection;
using Guankao.Store.Dialects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Store;

/// <summary>Which of the two stores.</summary>
public enum StoreKind
{
    /// <summary>Embedded, one file.</summary>
    Sqlite,

    /// <summary>A server, for a whole city.</summary>
    Postgres,
}

/// <summary>Where a database is and how it came to its form.</summary>
/// <param name="Kind">Which store.</param>
/// <param name="Connection">Path of the file for SQLite, connection string for PostgreSQL.</param>
/// <param name="Migrations">The assembly with that store's migrations.</param>
public sealed record StoreAddress(StoreKind Kind, string Connection, Assembly Migrations);

/// <summary>Connects the modules' tables to a store.</summary>
public static class StoreSetup
{
    /// <summary>Registers the database and its door.</summary>
    /// <param name="services">Where.</param>
    /// <param name="address">Which database.</param>
    /// <param name="parts">The modules' tables.</param>
    public static IServiceCollection AddStore(
        this IServiceCollection services, StoreAddress address, IReadOnlyList<IModelPart> parts) => services
        .AddPooledDbContextFactory<AppDb>(options => Configure(options, address, parts))
        .AddStandby(address, parts)
        .AddSingleton<LedgerBell>()
        .AddSingleton<LedgerStore>()
        .AddSingleton<LedgerStamp>()
        .AddSingleton<ShowStoreStanding>()
        .AddSingleton<SharedShelf>()
        .AddSingleton<Acts.VerifyActs>()
        .AddSingleton<Backups.WriteBackup>()
        .AddSingleton<Backups.RestoreBackup>();

    /// <summary>True where reads that may be a moment old go to a standby.</summary>
    public static bool HasStandby(StoreAddress address) => Dialect(address).Standby(address) is not null;

    /// <summary>How the program reaches the database for a change: where several hosts are named, the primary among them.</summary>
    public static string Writing(StoreAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Kind == StoreKind.Postgres ? PostgresDialect.Swift(address.Connection) : address.Connection;
    }

    /// <summary>Sets up the options of an <see cref="AppDb"/>.</summary>
    public static void Configure(DbContextOptionsBuilder options, StoreAddress address, IReadOnlyList<IModelPart> parts)
    {
        var dialect = Dialect(address);
        dialect.Connect(options, address);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new StoreExtension(parts, dialect));
    }

    /// <summary>Brings the database to the newest form; makes it where there is none. Gives the migrations applied.</summary>
    public static async Task<IReadOnlyList<string>> Migrate(AppDb db, CancellationToken cancellation)
    {
        if (await Backups.RestoreProgress.IsUnderWay(db, cancellation))
        {
            throw new StoreUnavailableException(Backups.BackupRefusals.UnderWay);
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending.Count > 0)
        {
            // Asked of a database that is up to date, this would still want the right to change its tables.
            await db.Database.MigrateAsync(cancellation);
        }

        await db.Dialect.Settle(db, cancellation);
        return pending;
    }

    private static IDialect Dialect(StoreAddress address) => address.Kind == StoreKind.Sqlite ? new SqliteDialect() : new PostgresDialect();

    private static IServiceCollection AddStandby(this IServiceCollection services, StoreAddress address, IReadOnlyList<IModelPart> parts) =>
        Dialect(address).Standby(address) is not { } standby ? services : services.AddSingleton(all =>
        {
            var options = new DbContextOptionsBuilder<AppDb>().UseApplicationServiceProvider(all);
            Configure(options, standby, parts);
            return new StandbyDoor(
                new PooledDbContextFactory<AppDb>(options.Options), all.GetRequiredService<IDbContextFactory<AppDb>>(), all.GetRequiredService<TimeProvider>());
        });
}
