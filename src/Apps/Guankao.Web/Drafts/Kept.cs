using Guankao.Documents;
using Guankao.Store;

namespace Guankao.Web.Drafts;

/// <summary>What was read from a file on the shelf, as this node has it in hand.</summary>
/// <param name="item">Where it lies.</param>
/// <param name="file">The bytes it was read from; saving keeps them as evidence.</param>
public abstract class Kept(ShelvedItem item, ReadOnlyMemory<byte> file)
{
    /// <summary>Its secret name in the address.</summary>
    public string Token { get; } = item.Token;

    /// <summary>Name of the file.</summary>
    public string FileName { get; } = item.Name;

    /// <summary>The bytes it was read from.</summary>
    public ReadOnlyMemory<byte> File { get; } = file;

    /// <summary>The version on the shelf that this agrees with.</summary>
    internal int Shelved { get; set; } = item.Version;

    /// <summary>The document, read again from its bytes; null where that cannot be, which only another version of this program could bring about.</summary>
    internal static SourceDocument? DocumentOf(string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes, writable: false);
        return DocumentReader.Read(content, name).Is(out var document, out _) ? document : null;
    }
}
