using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>Closes a commitment because the source that ordered it released it, such as a ruling that a meeting no longer tracks (解除列管).</summary>
/// <param name="Actor">Who writes it down; whoever calls has asked the permission table for the act that this follows from.</param>
/// <param name="Commitment">Which commitment.</param>
/// <param name="Outcome">How it ended, a code of <c>tracking.close-outcomes</c>.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
/// <param name="Evidence">The document it rests on; null where none.</param>
public sealed record ReleaseCommitment(Actor Actor, Guid Commitment, string Outcome, string Who, string Why, string? Evidence);

/// <summary>Does <see cref="ReleaseCommitment"/> inside an open change.</summary>
public static class ReleaseCommitmentHandler
{
    /// <summary>Closes it, or says why not; one that ended another way already stays as it is.</summary>
    public static async Task<Refusal?> Do(LedgerTransaction ledger, ReleaseCommitment command, CancellationToken cancellation)
    {
        var shelf = await CommitmentShelf.Of(ledger.Db, [command.Commitment], cancellation);
        if (!shelf.Has(command.Commitment))
        {
            return LifeRefusals.NoSuchCommitment;
        }

        var at = new CommitmentAtHand(ledger, shelf, shelf.Ordered(command.Commitment), command.Actor with { Name = command.Who });
        if (at.Commitment.Status is CommitmentStatus.Open or CommitmentStatus.Suspended)
        {
            at.Commitment.Outcome = command.Outcome;
            at.Move("CommitmentClosed", CommitmentStatus.Closed, command.Why, command.Evidence, [new ActChange("outcome", null, command.Outcome)]);
        }

        return null;
    }
}
