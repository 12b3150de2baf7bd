using Npgsql;

namespace Guankao.Store.Dialects;

/// <summary>Which faults of PostgreSQL pass by themselves.</summary>
internal static class PostgresFaults
{
    // Shutting down, starting up, or a primary that has become a standby under an open connection.
    private static readonly string[] Passing = [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow, PostgresErrorCodes.ReadOnlySqlTransaction];

    /// <summary>The driver could not speak with a server, or the server said that it is going, coming or the wrong one.</summary>
    public static bool Pass(Exception fault) => fault switch
    {
        PostgresException said => said.IsTransient || Array.Exists(Passing, state => state == said.SqlState),
        NpgsqlException => true,
        _ => false,
    };
}
