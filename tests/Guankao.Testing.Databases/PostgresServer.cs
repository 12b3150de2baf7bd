using System.Diagnostics;

namespace Guankao.Testing.Databases;

/// <summary>
/// A PostgreSQL of the test run's own: on loopback, on a free port, in a folder that goes away with it. It lives as
/// long as the pipe to it is open, so that it ends even where the tests are killed.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Script = """
        set -eu
        dir=$(mktemp -d "${TMPDIR:-/tmp}/guankao-postgres-XXXXXX")
        trap '"$1/pg_ctl" -D "$dir/data" -m immediate -s stop >/dev/null 2>&1 || true; rm -rf "$dir"' EXIT
        cd "$dir"
        "$1/initdb" -D "$dir/data" -A trust -U guankao -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
        "$1/pg_ctl" -D "$dir/data" -l "$dir/log" -w -s -o "-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=500" start
        echo ready
        cat >/dev/null
        """;

    private readonly Process _process;

    private PostgresServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public static async Task<PostgresServer> Start(string binaries)
    {
        var port = PostgresProcess.FreePorts(1)[0];
        var process = PostgresProcess.Start(Script, binaries, $"{port}");
        var said = await process.StandardOutput.ReadLineAsync();
        return said == "ready"
            ? new PostgresServer(process, port)
            : throw new InvalidOperationException($"PostgreSQL did not start: {said}{await process.StandardError.ReadToEndAsync()}");
    }

    public string Connection(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=guankao;Database={database};Maximum Pool Size=20;Connection Idle Lifetime=5;Connection Pruning Interval=2;Include Error Detail=true";

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
