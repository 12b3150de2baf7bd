using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace Guankao.Web.Drafts;

/// <summary>A filled table between its preview and its taking over.</summary>
/// <param name="Token">Its secret name in the address.</param>
/// <param name="Person">Who brought it; nobody else is shown it.</param>
/// <param name="Period">For which period.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Bytes">The file.</param>
public sealed record FilledTable(string Token, Guid Person, Guid Period, string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Where filled tables wait to be looked at: in memory, behind names that cannot be guessed, not many, not for long.</summary>
public sealed class FilledShelf : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = TablesShelf.Weight });

    /// <summary>Puts a table on the shelf.</summary>
    public FilledTable Keep(Guid person, Guid period, string name, ReadOnlyMemory<byte> bytes)
    {
        var kept = new FilledTable(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), person, period, name, bytes);
        using var entry = _kept.CreateEntry(kept.Token);
        entry.Value = kept;
        entry.Size = Math.Clamp(bytes.Length, 1, TablesShelf.Weight);
        entry.AbsoluteExpirationRelativeToNow = DraftShelf.Patience;
        return kept;
    }

    /// <summary>The table of that name, null where it is unknown, forgotten or somebody else's.</summary>
    public FilledTable? Find(string token, Guid person) => _kept.Get<FilledTable>(token) is { } kept && kept.Person == person ? kept : null;

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();
}
