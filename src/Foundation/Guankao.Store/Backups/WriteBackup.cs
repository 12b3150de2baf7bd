using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Guankao.Kernel;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Backups;

/// <summary>
/// Takes the whole ledger, documents and people included, into one stream that either store can be made from again: a
/// gzipped tar of lines of JSON, <c>await write.Do(output, progress, ct)</c>. It is read from one moment of the database,
/// while others go on working.
/// </summary>
public sealed class WriteBackup(IDbContextFactory<AppDb> contexts, LedgerStore store, TimeProvider time)
{
    /// <summary>The act that every backup begins with.</summary>
    internal const string Taken = "BackupTaken";

    /// <summary>Writes it; the stream stays open. Refuses a database that another version of this program made.</summary>
    /// <param name="output">Where; need not be seekable.</param>
    /// <param name="who">Who asked for it.</param>
    /// <param name="progress">Told each table as it is done; null for nobody.</param>
    /// <param name="cancellation">Stops it; what was written is then no backup.</param>
    public async Task<Outcome<BackupContents>> Do(Stream output, string who, IProgress<BackupCount>? progress, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            return BackupRefusals.OtherVersion;
        }

        var form = new BackupForm(BackupForm.Current, Guid.CreateVersion7(), time.GetUtcNow().UtcDateTime, BackupForm.NameOf(db.Database.GetMigrations().Last()), BackupTable.All(db));
        await Note(form, who, cancellation);
        await using var moment = await db.Dialect.Moment(db, cancellation);
        return await Write(db, form, output, progress, cancellation);
    }

    // Everything that the ledger holds leaves it here, so it says beforehand to whom.
    private async Task Note(BackupForm form, string who, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        ledger.Record(new NewAct(Taken, form.Id, who, "", null, [new ActChange("form", null, form.Migration)]));
        await ledger.Commit(cancellation);
    }

    private static async Task<BackupContents> Write(AppDb db, BackupForm form, Stream output, IProgress<BackupCount>? progress, CancellationToken cancellation)
    {
        await using var zipped = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        await using var tar = new TarWriter(zipped, TarEntryFormat.Pax, leaveOpen: true);
        await Entry(tar, BackupForm.FirstEntry, form.MadeAt, Encoding.UTF8.GetBytes(Json.Of(form)), cancellation);
        var counts = new List<BackupCount>();
        foreach (var table in form.Tables)
        {
            using var lines = new TableLines(db, table);
            var part = 0;
            await foreach (var bytes in lines.Parts(cancellation))
            {
                await Entry(tar, $"{table.Name}/{part++:000000}.jsonl", form.MadeAt, bytes, cancellation);
            }

            counts.Add(lines.Count());
            progress?.Report(counts[^1]);
        }

        await Entry(tar, BackupForm.LastEntry, form.MadeAt, Encoding.UTF8.GetBytes(Json.Of(new BackupEnd(counts))), cancellation);
        return new BackupContents(form.Id, form.MadeAt, form.Migration, counts);
    }

    private static async Task Entry(TarWriter tar, string name, DateTime madeAt, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var content = new MemoryStream(bytes.ToArray(), writable: false);
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, ModificationTime = madeAt, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite }, cancellation);
    }
}
