using System.Reflection;

namespace Guankao.Migrations.Postgres;

/// <summary>Where the migrations of this store stand.</summary>
public static class PostgresMigrations
{
    /// <summary>This assembly.</summary>
    public static Assembly Assembly { get; } = typeof(PostgresMigrations).Assembly;
}
