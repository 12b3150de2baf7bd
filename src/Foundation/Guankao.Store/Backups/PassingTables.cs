using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guankao.Store;

/// <summary>Tables that a backup leaves out: what they hold is true of one installation for some hours, and wrong in another.</summary>
public static class PassingTables
{
    internal const string Mark = "Guankao:LeftOutOfBackups";

    /// <summary>Leaves the table out of backups. No table that is kept may point at it.</summary>
    public static EntityTypeBuilder<T> LeftOutOfBackups<T>(this EntityTypeBuilder<T> table)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(table);
        table.HasAnnotation(Mark, true);
        return table;
    }
}
