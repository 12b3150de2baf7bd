using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Guankao.Store;

/// <summary>Rows of one table that are written together, past the change tracker, where one by one would take too long.</summary>
/// <param name="Table">The module's own table.</param>
/// <param name="Columns">Its columns; where rows are changed, the first is the key.</param>
/// <param name="Rows">Values in the order of the columns: <c>Guid</c>, <c>DateOnly</c>, UTC <c>DateTime</c>, <c>int</c>, <c>long</c>, <c>bool</c>, <c>decimal</c>, <c>double</c>, <c>string</c>, <c>byte[]</c> or null.</param>
public sealed record ManyRows(string Table, IReadOnlyList<string> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>Entities as their rows, every column as the model says.</summary>
    public static ManyRows Of<T>(AppDb db, IEnumerable<T> entities)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is no table of the model.", nameof(entities));
        var columns = type.GetProperties().ToList();
        return new ManyRows(type.GetTableName()!, columns.ConvertAll(column => column.GetColumnName()), entities.Select(entity => columns.ConvertAll(column => Stored(column, entity)).ToArray()));
    }

    private static object? Stored(IProperty column, object entity)
    {
        var value = column.PropertyInfo!.GetValue(entity);
        return value is not null && column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}

/// <summary>Writes many rows inside an open change.</summary>
public static class ManyRowsWriting
{
    /// <summary>Adds them.</summary>
    public static Task Insert(this LedgerTransaction ledger, ManyRows rows, CancellationToken cancellation) =>
        ledger.Db.Dialect.Insert(ledger.Db, rows, cancellation);

    /// <summary>Adds them where tables are built anew, inside a transaction of the caller's.</summary>
    public static Task Insert(this AppDb db, ManyRows rows, CancellationToken cancellation) => db.Dialect.Insert(db, rows, cancellation);

    /// <summary>Changes them; the first column is the key.</summary>
    public static Task Update(this LedgerTransaction ledger, ManyRows rows, CancellationToken cancellation) =>
        ledger.Db.Dialect.Update(ledger.Db, rows, cancellation);
}
