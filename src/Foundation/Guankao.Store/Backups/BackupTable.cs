using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Guankao.Store.Backups;

/// <summary>What a column holds, whichever store it lies in.</summary>
internal enum BackupType
{
    Text,
    Whole,
    Long,
    Truth,
    Day,
    Instant,
    Identity,
    Bytes,
    Exact,
    Real,
}

/// <summary>A column as a backup names it.</summary>
internal sealed record BackupColumn(string Name, BackupType Type);

/// <summary>A table as a backup names it: what is stored and not computed, and by what its rows are put in order.</summary>
internal sealed record BackupTable(string Name, IReadOnlyList<BackupColumn> Columns, IReadOnlyList<string> Key)
{
    /// <summary>The columns as statements name them: some are called as words of SQL are.</summary>
    internal IEnumerable<string> Quoted => Columns.Select(column => Quote(column.Name));

    internal static string Quote(string name) => $"\"{name}\"";

    /// <summary>Every table of the model; one that is pointed at comes before those that point at it.</summary>
    internal static IReadOnlyList<BackupTable> All(AppDb db)
    {
        var (ordered, seen) = (new List<BackupTable>(), new HashSet<ITable>());
        foreach (var table in db.Model.GetRelationalModel().Tables.Where(IsKept).OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            Add(table, ordered, seen);
        }

        return ordered;
    }

    private static bool IsKept(ITable table) => table.EntityTypeMappings.All(mapping => mapping.TypeBase.FindAnnotation(PassingTables.Mark) is null);

    private static void Add(ITable table, List<BackupTable> ordered, HashSet<ITable> seen)
    {
        if (!seen.Add(table))
        {
            return;
        }

        foreach (var target in table.ForeignKeyConstraints.Select(key => key.PrincipalTable).OrderBy(target => target.Name, StringComparer.Ordinal))
        {
            Add(target, ordered, seen);
        }

        ordered.Add(Of(table));
    }

    private static BackupTable Of(ITable table) => new(
        table.Name,
        [.. table.Columns.Where(column => column.ComputedColumnSql is null).OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new BackupColumn(column.Name, TypeOf(column)))],
        [.. table.PrimaryKey!.Columns.Select(column => column.Name)]);

    private static BackupType TypeOf(IColumn column)
    {
        var mapping = column.PropertyMappings[0].TypeMapping;
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        return (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var text when text == typeof(string) => BackupType.Text,
            var whole when whole == typeof(int) => BackupType.Whole,
            var whole when whole == typeof(long) => BackupType.Long,
            var truth when truth == typeof(bool) => BackupType.Truth,
            var day when day == typeof(DateOnly) => BackupType.Day,
            var instant when instant == typeof(DateTime) => BackupType.Instant,
            var id when id == typeof(Guid) => BackupType.Identity,
            var bytes when bytes == typeof(byte[]) => BackupType.Bytes,
            var exact when exact == typeof(decimal) => BackupType.Exact,
            var real when real == typeof(double) => BackupType.Real,
            var other => throw new NotSupportedException($"{column.Table.Name}.{column.Name}: a backup cannot hold a {other.Name}."),
        };
    }
}
