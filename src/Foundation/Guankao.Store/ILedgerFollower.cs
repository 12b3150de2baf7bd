namespace Guankao.Store;

/// <summary>Tables that are made from the ledger and kept in step with it, in the same transaction as its acts.</summary>
public interface ILedgerFollower
{
    /// <summary>Brings up to date what was made from these subjects; the ledger's own rows are saved already.</summary>
    Task Follow(AppDb db, IReadOnlyList<Guid> subjects, CancellationToken cancellation);
}
