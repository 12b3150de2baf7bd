using System.Reflection;

namespace Guankao.Migrations.Sqlite;

/// <summary>Where the migrations of this store stand.</summary>
public static class SqliteMigrations
{
    /// <summary>This assembly.</summary>
    public static Assembly Assembly { get; } = typeof(SqliteMigrations).Assembly;
}
