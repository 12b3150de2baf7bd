using System.Security.Cryptography;
using Guankao.Importing;
using Microsoft.Extensions.Caching.Memory;

namespace Guankao.Web.Drafts;

/// <summary>
/// Where the tables of dropped documents wait to be looked at and taken home: in memory, behind names that cannot be
/// guessed, not many, not for long. Dropping the file again brings them back.
/// </summary>
public sealed class TablesShelf : IDisposable
{
    /// <summary>Bytes of files behind the tables that wait at most.</summary>
    public const long Weight = 64L << 20;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Weight });

    /// <summary>Puts a document's tables on the shelf and gives the name under which they are found.</summary>
    public string Keep(DocumentTables tables)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var weight = Math.Clamp(tables.Document.Length, 1, Weight);
        using var entry = _kept.CreateEntry(token);
        entry.Value = tables;
        entry.Size = weight;
        entry.AbsoluteExpirationRelativeToNow = DraftShelf.Patience;
        return token;
    }

    /// <summary>The tables of that name, null where they are unknown or forgotten.</summary>
    public DocumentTables? Find(string token) => _kept.Get<DocumentTables>(token);

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();
}
