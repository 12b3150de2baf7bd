namespace Guankao.Store;

/// <summary>Tables that are made from the ledger and kept in step with it, in the same transaction as its acts.</summary>
public interface ILedgerFollower
{
    /// <summary>Brings up to date what was made from these subjects; the ledger's own rows are saved already.</summary>
    /// <param name="db">The tables, inside the change.</param>
    /// <param name="kinds">The kinds of all acts of the change.</param>
    /// <param name="subjects">Whose acts they are, but for acts that nobody follows.</param>
    /// <param name="cancellation">Stops it.</param>
    Task Follow(AppDb db, IReadOnlySet<string> kinds, IReadOnlyList<Guid> subjects, CancellationToken cancellation);
}
