using Guankao.Importing;

namespace Guankao.Web.Drafts;

/// <summary>A draft between preview and save.</summary>
/// <param name="Token">Its secret name in the address.</param>
/// <param name="Draft">What was read.</param>
/// <param name="File">The bytes it was read from; saving keeps them as evidence.</param>
/// <param name="Until">When it is forgotten.</param>
public sealed record KeptDraft(string Token, PolicyTableDraft Draft, ReadOnlyMemory<byte> File, DateTimeOffset Until)
{
    /// <summary>What saving it did, once it was saved.</summary>
    public ConfirmationReceipt? Saved { get; set; }
}
