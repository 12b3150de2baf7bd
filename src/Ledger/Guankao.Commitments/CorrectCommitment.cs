using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>Puts a commitment right after a corrected document; the original targets and dates stay frozen beside it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Terms">What it says now.</param>
/// <param name="Who">Who corrects it.</param>
/// <param name="Why">On what ground.</param>
public sealed record CorrectCommitment(Guid Id, CommitmentTerms Terms, string Who, string Why);

/// <summary>Does <see cref="CorrectCommitment"/> inside an open change.</summary>
public static class CorrectCommitmentHandler
{
    /// <summary>Corrects it and gives back what changed; leaves no act where nothing did.</summary>
    public static IReadOnlyList<ActChange> Do(LedgerTransaction ledger, CommitmentShelf shelf, CorrectCommitment command)
    {
        var commitment = shelf.Ordered(command.Id);
        var changes = commitment.Differences(command.Terms);
        if (changes.Count > 0)
        {
            commitment.Take(command.Terms);
            ledger.Record(new NewAct(
                "CommitmentCorrected", commitment.Id, command.Who, command.Why, command.Terms.Source.Sha256, changes));
        }

        return changes;
    }
}
