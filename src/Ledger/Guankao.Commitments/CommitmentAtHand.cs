using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>A commitment taken out for an act that its actor may do.</summary>
internal sealed record CommitmentAtHand(LedgerTransaction Ledger, CommitmentShelf Shelf, Commitment Commitment, Actor Actor)
{
    public DateOnly Today => HomeRules.DayOf(Ledger.Now);

    public static Matter MatterOf(Commitment commitment, string? state = null) => new(
        state ?? commitment.Status.Word(), commitment.Lead, commitment.Supporters.ConvertAll(row => row.Agency));

    public static async Task<Outcome<CommitmentAtHand>> Of(
        LedgerTransaction ledger, Guid id, Actor actor, Deed deed, CancellationToken cancellation)
    {
        var shelf = await CommitmentShelf.Of(ledger.Db, [id], cancellation);
        if (!shelf.Has(id))
        {
            return LifeRefusals.NoSuchCommitment;
        }

        var commitment = shelf.Ordered(id);
        return PermissionTable.Shipped.Refuse(actor, deed, MatterOf(commitment)) is { } refusal
            ? refusal
            : new CommitmentAtHand(ledger, shelf, commitment, actor);
    }

    /// <summary>Changes the status and writes it down with everything else that changed.</summary>
    public void Move(string kind, CommitmentStatus to, string why, string? evidence, params IReadOnlyList<ActChange> changes)
    {
        var from = Commitment.Status;
        Commitment.Status = to;
        Record(kind, why, evidence, [.. from == to ? [] : new[] { new ActChange("status", from.Word(), to.Word()) }, .. changes]);
    }

    public void Record(string kind, string why, string? evidence, IReadOnlyList<ActChange> changes) =>
        Ledger.Record(new NewAct(kind, Commitment.Id, Actor.Name, why, string.IsNullOrWhiteSpace(evidence) ? null : evidence, changes));
}
