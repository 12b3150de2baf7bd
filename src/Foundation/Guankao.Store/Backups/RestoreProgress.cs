using System.Data.Common;
using System.Globalization;
using Guankao.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Guankao.Store.Backups;

/// <summary>How far a restore has come, kept in the database that is being filled and gone when it is whole.</summary>
internal static class RestoreProgress
{
    private const string Table = "restore_progress";

    /// <summary>True where a restore was begun and has not ended: such a database must not be worked with.</summary>
    internal static async Task<bool> IsUnderWay(AppDb db, CancellationToken cancellation) => await Of(db, cancellation) is not null;

    /// <summary>The part that was reached by the same backup, 0 for a database that holds nothing; refuses where there is other data.</summary>
    internal static async Task<Outcome<int>> Found(AppDb db, BackupForm form, CancellationToken cancellation)
    {
        if (await Of(db, cancellation) is { } under)
        {
            return under.Backup == form.Id ? under.Part : BackupRefusals.OtherUnderWay(under.Backup);
        }

        if (await db.Database.CanConnectAsync(cancellation))
        {
            await db.Database.OpenConnectionAsync(cancellation);
            foreach (var table in BackupTable.All(db))
            {
                if (await db.Dialect.HasTable(db, table.Name, cancellation) && await Ask(db, $"SELECT 1 FROM {table.Name} LIMIT 1", cancellation) is not null)
                {
                    return BackupRefusals.NotEmpty(table.Name);
                }
            }
        }

        return 0;
    }

    /// <summary>Notes that one has begun, unless it had before.</summary>
    internal static async Task Begin(AppDb db, BackupForm form, CancellationToken cancellation)
    {
        if (await Of(db, cancellation) is not null)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Ask(db, $"CREATE TABLE {Table} (backup varchar(36) NOT NULL, part integer NOT NULL)", cancellation);
        await Ask(db, $"INSERT INTO {Table} VALUES ('{form.Id:D}', 0)", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Notes the part that is being written, in its own transaction.</summary>
    internal static Task Reached(AppDb db, int part, CancellationToken cancellation) =>
        Ask(db, string.Create(CultureInfo.InvariantCulture, $"UPDATE {Table} SET part = {part}"), cancellation);

    /// <summary>All is there.</summary>
    internal static async Task End(AppDb db, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Dialect.Filled(db, cancellation);
        await Ask(db, $"DROP TABLE {Table}", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<(Guid Backup, int Part)?> Of(AppDb db, CancellationToken cancellation)
    {
        if (!await db.Database.CanConnectAsync(cancellation) || !await db.Dialect.HasTable(db, Table, cancellation))
        {
            return null;
        }

        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = Command(db, $"SELECT backup, part FROM {Table}");
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? (Guid.Parse(row.GetString(0)), row.GetInt32(1)) : null;
    }

    private static async Task<object?> Ask(AppDb db, string sql, CancellationToken cancellation)
    {
        await using var command = Command(db, sql);
        return await command.ExecuteScalarAsync(cancellation);
    }

    private static DbCommand Command(AppDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // The words are this file's, the tables' names were looked at when the backup was opened.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
