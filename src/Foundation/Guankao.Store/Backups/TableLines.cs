using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Guankao.Store.Backups;

/// <summary>The rows of one table as lines, in the order of its key, a few megabytes at a time.</summary>
internal sealed class TableLines(AppDb db, BackupTable table) : IDisposable
{
    private const int Full = 4 << 20;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many rows were read.</summary>
    internal long Rows { get; private set; }

    /// <summary>The table's part in the end of a backup, once all was read.</summary>
    internal BackupCount Count() => new(table.Name, Rows, Convert.ToHexStringLower(_hash.GetCurrentHash()));

    // Text is put in order by its bytes in both stores, so both give their rows in the same order.
    /// <summary>All of them; a part is only good until the next is asked for.</summary>
    internal async IAsyncEnumerable<ReadOnlyMemory<byte>> Parts([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // Table and column names are the modules' own words.
        command.CommandText = $"SELECT {string.Join(", ", table.Quoted)} FROM {table.Name} ORDER BY {string.Join(", ", table.Key.Select(BackupTable.Quote))}";
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var lines = new ArrayBufferWriter<byte>(Full / 4);
        while (await rows.ReadAsync(cancellation))
        {
            BackupRow.Write(rows, table.Columns, lines);
            Rows++;
            if (lines.WrittenCount >= Full)
            {
                _hash.AppendData(lines.WrittenSpan);
                yield return lines.WrittenMemory;
                lines.ResetWrittenCount();
            }
        }

        if (lines.WrittenCount > 0)
        {
            _hash.AppendData(lines.WrittenSpan);
            yield return lines.WrittenMemory;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _hash.Dispose();
}
