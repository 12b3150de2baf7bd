using Guankao.Grants;
using Guankao.Importing;

namespace Guankao.Web.Drafts;

/// <summary>A draft of a grant plan between preview and save.</summary>
/// <param name="Token">Its secret name in the address.</param>
/// <param name="Document">Which file it was.</param>
/// <param name="Draft">What was read.</param>
/// <param name="File">The bytes it was read from.</param>
public sealed record KeptPlan(string Token, DraftDocument Document, GrantPlanDraft Draft, ReadOnlyMemory<byte> File)
{
    /// <summary>The tables of the same document; null where it holds none.</summary>
    public KeptTables? Tables { get; init; }

    /// <summary>What saving it did, once it was saved.</summary>
    public PlanReceipt? Saved { get; set; }
}
