using System.Security.Cryptography;
using Guankao.Importing;
using Microsoft.Extensions.Caching.Memory;

namespace Guankao.Web.Drafts;

/// <summary>
/// Where the tables of dropped documents wait to be looked at, corrected and taken home: in memory, behind names that cannot
/// be guessed, not many, not for long. Dropping the file again brings them back.
/// </summary>
public sealed class TablesShelf : IDisposable
{
    /// <summary>Bytes of files behind the tables that wait at most.</summary>
    public const long Weight = 64L << 20;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Weight });

    /// <summary>Puts a document's tables on the shelf.</summary>
    public KeptTables Keep(OpenTables open, ReadOnlyMemory<byte> file)
    {
        ArgumentNullException.ThrowIfNull(open);
        var kept = new KeptTables(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), open, file);
        using var entry = _kept.CreateEntry(kept.Token);
        entry.Value = kept;
        entry.Size = Math.Clamp(file.Length, 1, Weight);
        entry.AbsoluteExpirationRelativeToNow = DraftShelf.Patience;
        return kept;
    }

    /// <summary>The tables of that name, null where they are unknown or forgotten.</summary>
    public KeptTables? Find(string token) => _kept.Get<KeptTables>(token);

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();
}
