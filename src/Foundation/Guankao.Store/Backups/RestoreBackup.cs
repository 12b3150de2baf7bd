using System.Text.Json;
using Guankao.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Guankao.Store.Backups;

/// <summary>
/// Makes a ledger from a backup, in either store: <c>await restore.Do(open, name, progress, ct)</c>. The backup is read
/// once to see that it is whole, once to fill an empty database, part by part, and the database is then compared with it
/// row by row. A restore that was broken off goes on where it was when it is asked for again.
/// </summary>
public sealed class RestoreBackup(IDbContextFactory<AppDb> contexts)
{
    /// <summary>What is said where a sealed backup comes without its passphrase.</summary>
    public static Refusal Sealed(string name) => BackupRefusals.Sealed(name);

    /// <summary>Reads all of a backup and tells what it holds; refuses one that is cut off, altered or sealed.</summary>
    public static async Task<Outcome<BackupContents>> Check(Func<Stream> open, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        try
        {
            await using var input = open();
            await using var reader = await BackupReader.Open(input, cancellation);
            return await reader.Check(name, cancellation) is { } refusal
                ? refusal
                : new BackupContents(reader.Form.Id, reader.Form.MadeAt, reader.Form.Migration, reader.End!.Tables);
        }
        catch (EndOfStreamException)
        {
            return BackupRefusals.CutOff(name);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return BackupRefusals.WrongKey(name);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException or FormatException)
        {
            return BackupRefusals.NotABackup(name);
        }
    }

    /// <summary>Restores it.</summary>
    /// <param name="open">Opens the backup from its beginning; asked twice.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="progress">Told each table as it is filled; null for nobody.</param>
    /// <param name="cancellation">Stops it; ask again to go on.</param>
    public async Task<Outcome<BackupContents>> Do(Func<Stream> open, string name, IProgress<string>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (!(await Check(open, name, cancellation)).Is(out var contents, out var refusal))
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var input = open();
        await using var reader = await BackupReader.Open(input, cancellation);
        if (db.Database.GetMigrations().FirstOrDefault(migration => BackupForm.NameOf(migration) == contents.Migration) is not { } form)
        {
            return BackupRefusals.OtherForm(name, contents.Migration);
        }

        if (!(await RestoreProgress.Found(db, reader.Form, cancellation)).Is(out var done, out refusal))
        {
            return refusal;
        }

        // Only now: a database of a later form would be taken back to the backup's, and what it holds with it.
        await db.GetService<IMigrator>().MigrateAsync(form, cancellation);
        await db.Dialect.Settle(db, cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        await RestoreProgress.Begin(db, reader.Form, cancellation);
        await Fill(db, reader, done, progress, cancellation);
        if (await Compare(db, reader.Form, contents, cancellation) is { } different)
        {
            return different;
        }

        await RestoreProgress.End(db, cancellation);
        await StoreSetup.Migrate(db, cancellation);
        return contents;
    }

    private static async Task Fill(AppDb db, BackupReader reader, int done, IProgress<string>? progress, CancellationToken cancellation)
    {
        string? last = null;
        await foreach (var part in reader.Parts(cancellation))
        {
            if (part.Table.Name != last)
            {
                progress?.Report(last = part.Table.Name);
            }

            if (part.Number <= done)
            {
                continue;
            }

            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.Dialect.Insert(db, new ManyRows(part.Table.Name, [.. part.Table.Quoted], Rows(part)), cancellation);
            await RestoreProgress.Reached(db, part.Number, cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    private static IEnumerable<object?[]> Rows(BackupPart part)
    {
        for (var lines = part.Lines; !lines.IsEmpty;)
        {
            var end = lines.Span.IndexOf((byte)'\n');
            yield return BackupRow.Read(end < 0 ? lines : lines[..end], part.Table.Columns);
            lines = end < 0 ? default : lines[(end + 1)..];
        }
    }

    private static async Task<Refusal?> Compare(AppDb db, BackupForm form, BackupContents contents, CancellationToken cancellation)
    {
        var expected = contents.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        foreach (var table in form.Tables)
        {
            using var lines = new TableLines(db, table);
            await foreach (var _ in lines.Parts(cancellation))
            {
                // Reading them is all: they are hashed on the way.
            }

            if (lines.Count() is var found && found != expected[table.Name])
            {
                return BackupRefusals.Differs(table.Name, expected[table.Name].Rows, found.Rows);
            }
        }

        return null;
    }
}
