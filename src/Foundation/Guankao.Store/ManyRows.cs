namespace Guankao.Store;

/// <summary>Rows of one table that are written together, past the change tracker, where one by one would take too long.</summary>
/// <param name="Table">The module's own table.</param>
/// <param name="Columns">Its columns; where rows are changed, the first is the key.</param>
/// <param name="Rows">Values in the order of the columns: <c>Guid</c>, <c>DateOnly</c>, UTC <c>DateTime</c>, <c>int</c>, <c>long</c>, <c>string</c> or null.</param>
public sealed record ManyRows(string Table, IReadOnlyList<string> Columns, IEnumerable<object?[]> Rows);

/// <summary>Writes many rows inside an open change.</summary>
public static class ManyRowsWriting
{
    /// <summary>Adds them.</summary>
    public static Task Insert(this LedgerTransaction ledger, ManyRows rows, CancellationToken cancellation) =>
        ledger.Db.Dialect.Insert(ledger.Db, rows, cancellation);

    /// <summary>Changes them; the first column is the key.</summary>
    public static Task Update(this LedgerTransaction ledger, ManyRows rows, CancellationToken cancellation) =>
        ledger.Db.Dialect.Update(ledger.Db, rows, cancellation);
}
