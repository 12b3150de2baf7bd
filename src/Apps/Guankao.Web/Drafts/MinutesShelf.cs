using System.Security.Cryptography;
using Guankao.Importing.Meetings;
using Guankao.Meetings;
using Microsoft.Extensions.Caching.Memory;

namespace Guankao.Web.Drafts;

/// <summary>A draft of minutes between preview and save.</summary>
/// <param name="Token">Its secret name in the address.</param>
/// <param name="Draft">What was read.</param>
/// <param name="File">The bytes it was read from.</param>
/// <param name="Meeting">The meeting that it was handed in for; null where it was dropped.</param>
public sealed record KeptMinutes(string Token, MinutesDraft Draft, ReadOnlyMemory<byte> File, Guid? Meeting)
{
    /// <summary>The tables of the same document; null where it holds none.</summary>
    public KeptTables? Tables { get; init; }

    /// <summary>What saving it did, once it was saved.</summary>
    public MinutesReceipt? Saved { get; set; }
}

/// <summary>Where drafts of minutes wait to be looked at: in memory, behind names that cannot be guessed, not many, not for long.</summary>
public sealed class MinutesShelf : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = TablesShelf.Weight });

    /// <summary>Puts a draft on the shelf.</summary>
    public KeptMinutes Keep(MinutesDraft draft, ReadOnlyMemory<byte> file, Guid? meeting = null, KeptTables? tables = null)
    {
        var kept = new KeptMinutes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), draft, file, meeting) { Tables = tables };
        using var entry = _kept.CreateEntry(kept.Token);
        entry.Value = kept;
        entry.Size = Math.Clamp(draft.Document.Length, 1, TablesShelf.Weight);
        entry.AbsoluteExpirationRelativeToNow = DraftShelf.Patience;
        return kept;
    }

    /// <summary>The draft of that name, null where it is unknown or forgotten.</summary>
    public KeptMinutes? Find(string token) => _kept.Get<KeptMinutes>(token);

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();
}
