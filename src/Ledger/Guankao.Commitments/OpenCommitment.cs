using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>Opens a commitment (列管): from now on the ledger follows it.</summary>
/// <param name="Terms">What it says.</param>
/// <param name="Who">Who opens it.</param>
/// <param name="Why">On what ground.</param>
public sealed record OpenCommitment(CommitmentTerms Terms, string Who, string Why);

/// <summary>Does <see cref="OpenCommitment"/> inside an open change.</summary>
public static class OpenCommitmentHandler
{
    /// <summary>Opens it and gives back its id.</summary>
    public static Guid Do(LedgerTransaction ledger, OpenCommitment command)
    {
        var commitment = Commitment.Open(command.Terms, ledger.Now);
        ledger.Db.Add(commitment);
        ledger.Record(new NewAct(
            "CommitmentOpened", commitment.Id, command.Who, command.Why, command.Terms.Source.Sha256,
            Facts.Between([], Facts.Of(command.Terms))));
        return commitment.Id;
    }
}
