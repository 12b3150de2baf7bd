using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace Guankao.Web.Drafts;

/// <summary>Where drafts wait to be looked at: in memory, behind names that cannot be guessed, not many, not for long.</summary>
/// <typeparam name="TKept">What is kept.</typeparam>
public sealed class TokenShelf<TKept> : IDisposable where TKept : class
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = TablesShelf.Weight });

    /// <summary>Puts something on the shelf, made with its secret name.</summary>
    public TKept Keep(Func<string, TKept> make, long weight)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        using var entry = _kept.CreateEntry(token);
        var kept = make(token);
        entry.Value = kept;
        entry.Size = Math.Clamp(weight, 1, TablesShelf.Weight);
        entry.AbsoluteExpirationRelativeToNow = DraftShelf.Patience;
        return kept;
    }

    /// <summary>What has that name, null where it is unknown or forgotten.</summary>
    public TKept? Find(string token) => _kept.Get<TKept>(token);

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();
}
