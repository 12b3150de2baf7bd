using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Commitments;

/// <summary>Takes a commitment off hold (恢復執行).</summary>
/// <param name="Actor">Who resumes it.</param>
/// <param name="Commitment">Which commitment.</param>
/// <param name="Why">What has changed.</param>
/// <param name="DocumentNumber">Number of the letter; may be empty.</param>
public sealed record ResumeCommitment(Actor Actor, Guid Commitment, string Why, string DocumentNumber = "");

/// <summary>Does <see cref="ResumeCommitment"/>: <c>await resume.Do(command, ct)</c>.</summary>
public sealed class ResumeCommitmentHandler(LedgerStore store)
{
    /// <summary>Resumes it, or says why not.</summary>
    public async Task<Outcome<CommitmentStatus>> Do(ResumeCommitment command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await CommitmentAtHand.Of(ledger, command.Commitment, command.Actor, Deed.ResumeCommitment, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(command.Why))
        {
            return LifeRefusals.NoStatement;
        }

        at.Move("CommitmentResumed", CommitmentStatus.Open, command.Why.Trim(), command.DocumentNumber);
        await ledger.Commit(cancellation);
        return at.Commitment.Status;
    }
}
