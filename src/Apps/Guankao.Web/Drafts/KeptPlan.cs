using Guankao.Documents;
using Guankao.Grants;
using Guankao.Importing;
using Guankao.Store;

namespace Guankao.Web.Drafts;

/// <summary>A draft of a grant plan between preview and save.</summary>
/// <param name="item">Where it lies.</param>
/// <param name="document">Which file it was.</param>
/// <param name="draft">What was read.</param>
/// <param name="file">The bytes it was read from.</param>
public sealed class KeptPlan(ShelvedItem item, DraftDocument document, GrantPlanDraft draft, ReadOnlyMemory<byte> file) : OnceRead<PlanReceipt>(item, file)
{
    /// <summary>Which file it was.</summary>
    public DraftDocument Document { get; } = document;

    /// <summary>What was read.</summary>
    public GrantPlanDraft Draft { get; } = draft;
}

/// <summary>Where drafts of grant plans wait to be looked at.</summary>
public sealed class PlanShelf(SharedShelf shelf, TablesShelf tables) : OnceReadShelf<KeptPlan, PlanReceipt>(shelf, tables, "plan")
{
    /// <summary>Puts a draft on the shelf.</summary>
    public Task<KeptPlan> Keep(Guid owner, SourceDocument document, GrantPlanDraft draft, ReadOnlyMemory<byte> file, OpenTables? others, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Keep(owner, document.Name, file, item => new KeptPlan(item, Known(document), draft, file), others, null, cancellation);
    }

    private protected override KeptPlan? Read(ShelvedItem item, SourceDocument document, byte[] bytes) =>
        GrantPlanReader.Read(document) is { } draft ? new KeptPlan(item, Known(document), draft, bytes) : null;

    private static DraftDocument Known(SourceDocument document) => new(document.Name, document.Format, document.Sha256, document.Length);
}
