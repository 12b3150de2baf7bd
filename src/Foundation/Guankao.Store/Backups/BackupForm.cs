namespace Guankao.Store.Backups;

/// <summary>The first part of a backup: what follows, and which form of the database it was taken from.</summary>
/// <param name="Format">Always <see cref="BackupForm.Current"/>.</param>
/// <param name="Id">Of this backup.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Migration">The last migration of the database, without its date: the two stores share the name.</param>
/// <param name="Tables">In the order in which their rows follow.</param>
internal sealed record BackupForm(string Format, Guid Id, DateTime MadeAt, string Migration, IReadOnlyList<BackupTable> Tables)
{
    internal const string Current = "guankao-backup/1";

    internal const string FirstEntry = "manifest.json";

    internal const string LastEntry = "end.json";

    /// <summary>A migration without the date before its name.</summary>
    internal static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}

/// <summary>How much of a table a backup holds.</summary>
/// <param name="Name">The table.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Sha256">Over its lines, lower-case hex.</param>
public sealed record BackupCount(string Name, long Rows, string Sha256);

/// <summary>The last part of a backup: without it, the file was cut off.</summary>
internal sealed record BackupEnd(IReadOnlyList<BackupCount> Tables);

/// <summary>What a backup holds.</summary>
/// <param name="Id">Of the backup.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Migration">Form of the database it was taken from.</param>
/// <param name="Tables">Every table with rows, and their hash.</param>
public sealed record BackupContents(Guid Id, DateTime MadeAt, string Migration, IReadOnlyList<BackupCount> Tables)
{
    /// <summary>All rows.</summary>
    public long Rows => Tables.Sum(table => table.Rows);
}
