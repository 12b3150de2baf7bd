using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Store.Backups;

/// <summary>Some lines of a table.</summary>
/// <param name="Table">Which table.</param>
/// <param name="Number">Which part of the backup, from 1.</param>
/// <param name="Lines">Rows, each with its line's end.</param>
internal sealed record BackupPart(BackupTable Table, int Number, ReadOnlyMemory<byte> Lines);

/// <summary>Reads a backup from its first byte to its last, once.</summary>
internal sealed class BackupReader : IAsyncDisposable
{
    // Parts are made of four megabytes and the row that filled them; a document may lie in a row.
    private const long MostOfAnEntry = 1L << 30;

    private readonly GZipStream _zipped;
    private readonly TarReader _tar;
    private readonly Dictionary<string, BackupTable> _tables;

    private BackupReader(GZipStream zipped, TarReader tar, BackupForm form)
    {
        (_zipped, _tar, Form) = (zipped, tar, form);
        _tables = form.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
    }

    /// <summary>What follows.</summary>
    internal BackupForm Form { get; }

    /// <summary>The last part, once all parts were read.</summary>
    internal BackupEnd? End { get; private set; }

    /// <summary>Opens one; the stream stays open.</summary>
    internal static async Task<BackupReader> Open(Stream input, CancellationToken cancellation)
    {
        var zipped = new GZipStream(input, CompressionMode.Decompress, leaveOpen: true);
        var tar = new TarReader(zipped, leaveOpen: true);
        if (await tar.GetNextEntryAsync(copyData: false, cancellation) is not { Name: BackupForm.FirstEntry } first)
        {
            throw new InvalidDataException("The first entry is not the manifest.");
        }

        var form = Json.To<BackupForm>(Encoding.UTF8.GetString((await Bytes(first, cancellation)).Span));
        return form.Format == BackupForm.Current && form.Tables.All(IsNamed)
            ? new BackupReader(zipped, tar, form)
            : throw new InvalidDataException($"The format is {form.Format}.");
    }

    /// <summary>Every part in its order.</summary>
    internal async IAsyncEnumerable<BackupPart> Parts([EnumeratorCancellation] CancellationToken cancellation)
    {
        var number = 0;
        while (await _tar.GetNextEntryAsync(copyData: false, cancellation) is { } entry)
        {
            if (entry.Name == BackupForm.LastEntry)
            {
                End = Json.To<BackupEnd>(Encoding.UTF8.GetString((await Bytes(entry, cancellation)).Span));
                yield break;
            }

            if (!_tables.TryGetValue(entry.Name.Split('/')[0], out var table))
            {
                throw new InvalidDataException($"The manifest names no table for {entry.Name}.");
            }

            yield return new BackupPart(table, ++number, await Bytes(entry, cancellation));
        }
    }

    /// <summary>Reads everything and compares it with what the end says; null where the backup is whole.</summary>
    internal async Task<Refusal?> Check(string name, CancellationToken cancellation)
    {
        var hashes = Form.Tables.ToDictionary(table => table.Name, _ => IncrementalHash.CreateHash(HashAlgorithmName.SHA256), StringComparer.Ordinal);
        try
        {
            await foreach (var part in Parts(cancellation))
            {
                hashes[part.Table.Name].AppendData(part.Lines.Span);
            }

            if (End is null)
            {
                return BackupRefusals.CutOff(name);
            }

            return End.Tables.FirstOrDefault(table => !hashes.TryGetValue(table.Name, out var hash) || Convert.ToHexStringLower(hash.GetCurrentHash()) != table.Sha256) is { } altered
                ? BackupRefusals.Altered(name, altered.Name)
                : null;
        }
        finally
        {
            foreach (var hash in hashes.Values)
            {
                hash.Dispose();
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _tar.DisposeAsync();
        await _zipped.DisposeAsync();
    }

    // Names go into statements: a backup that somebody made by hand must not bring its own.
    private static bool IsNamed(BackupTable table) =>
        IsWord(table.Name) && table.Columns.All(column => IsWord(column.Name)) && table.Key.All(IsWord);

    private static bool IsWord(string name) => name.Length is > 0 and <= 63 && name.All(letter => letter is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    private static async Task<ReadOnlyMemory<byte>> Bytes(TarEntry entry, CancellationToken cancellation)
    {
        if (entry.Length > MostOfAnEntry)
        {
            throw new InvalidDataException($"{entry.Name} is larger than any part of a backup.");
        }

        var bytes = new byte[entry.Length];
        if (entry.DataStream is { } stream)
        {
            await stream.ReadExactlyAsync(bytes, cancellation);
        }

        return bytes;
    }
}
