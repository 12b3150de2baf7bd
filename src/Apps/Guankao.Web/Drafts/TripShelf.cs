using System.Security.Cryptography;
using Guankao.Importing.Trips;
using Guankao.Trips;
using Microsoft.Extensions.Caching.Memory;

namespace Guankao.Web.Drafts;

/// <summary>A draft of a trip between preview and save.</summary>
/// <param name="Token">Its secret name in the address.</param>
/// <param name="Draft">What was read.</param>
/// <param name="File">The bytes it was read from.</param>
public sealed record KeptTrip(string Token, TripDraft Draft, ReadOnlyMemory<byte> File)
{
    /// <summary>What saving it did, once it was saved.</summary>
    public TripReceipt? Saved { get; set; }
}

/// <summary>Where drafts of trips wait to be looked at: in memory, behind names that cannot be guessed, not many, not for long.</summary>
public sealed class TripShelf : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = TablesShelf.Weight });

    /// <summary>Puts a draft on the shelf.</summary>
    public KeptTrip Keep(TripDraft draft, ReadOnlyMemory<byte> file)
    {
        var kept = new KeptTrip(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), draft, file);
        using var entry = _kept.CreateEntry(kept.Token);
        entry.Value = kept;
        entry.Size = Math.Clamp(draft.Document.Length, 1, TablesShelf.Weight);
        entry.AbsoluteExpirationRelativeToNow = DraftShelf.Patience;
        return kept;
    }

    /// <summary>The draft of that name, null where it is unknown or forgotten.</summary>
    public KeptTrip? Find(string token) => _kept.Get<KeptTrip>(token);

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();
}
