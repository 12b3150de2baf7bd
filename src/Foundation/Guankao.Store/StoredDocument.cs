using Microsoft.EntityFrameworkCore;

namespace Guankao.Store;

/// <summary>A file as it was handed in. Its hash is its name: the same bytes are kept once.</summary>
internal sealed class StoredDocument
{
    public required string Sha256 { get; init; }

    public required string Name { get; init; }

    public required string Format { get; init; }

    public long Length { get; init; }

    public DateTime KeptAt { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>The files that the ledger rests on, kept in the database beside it.</summary>
public static class DocumentShelf
{
    /// <summary>Keeps the bytes unless they are kept already; gives back their hash.</summary>
    public static async Task<string> Keep(
        LedgerTransaction ledger, string name, string format, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var sha256 = HashOf(bytes.Span);
        if (!await ledger.Db.Set<StoredDocument>().AnyAsync(document => document.Sha256 == sha256, cancellation))
        {
            ledger.Db.Add(new StoredDocument
            {
                Sha256 = sha256, Name = name, Format = format, Length = bytes.Length, KeptAt = ledger.Now, Bytes = bytes.ToArray(),
            });
        }

        return sha256;
    }

    /// <summary>True where these bytes are kept.</summary>
    public static Task<bool> Has(AppDb db, string sha256, CancellationToken cancellation) =>
        db.Set<StoredDocument>().AnyAsync(document => document.Sha256 == sha256, cancellation);

    /// <summary>The bytes; null where they are not kept.</summary>
    public static Task<byte[]?> Open(AppDb db, string sha256, CancellationToken cancellation) =>
        db.Set<StoredDocument>().Where(document => document.Sha256 == sha256)
            .Select(document => document.Bytes).FirstOrDefaultAsync(cancellation);

    /// <summary>The names of those that are kept, by their hashes.</summary>
    public static Task<Dictionary<string, string>> Names(AppDb db, IReadOnlyCollection<string> hashes, CancellationToken cancellation) =>
        db.Set<StoredDocument>().Where(document => hashes.Contains(document.Sha256))
            .ToDictionaryAsync(document => document.Sha256, document => document.Name, cancellation);

    /// <summary>The identity of a file: SHA-256 in lower-case hex.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
