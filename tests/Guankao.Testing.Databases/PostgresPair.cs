using System.Diagnostics;

namespace Guankao.Testing.Databases;

/// <summary>
/// A PostgreSQL with a standby that follows it, for tests of failover: <see cref="Fail"/> ends the first as if its power went
/// and makes the second the primary. Both go away with the pipe to them.
/// </summary>
public sealed class PostgresPair : IAsyncDisposable
{
    private const string Script = """
        set -eu
        dir=$(mktemp -d "${TMPDIR:-/tmp}/guankao-pair-XXXXXX")
        down() { "$1/pg_ctl" -D "$dir/$2" -m immediate -s stop >/dev/null 2>&1 || true; }
        trap 'down "$1" first; down "$1" second; rm -rf "$dir"' EXIT
        cd "$dir"
        up() { "$1/pg_ctl" -D "$dir/$2" -l "$dir/$2.log" -w -s -o "-p $3 -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off" start; }
        "$1/initdb" -D "$dir/first" -A trust -U guankao -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
        up "$1" first "$2"
        "$1/pg_basebackup" -h 127.0.0.1 -p "$2" -U guankao -D "$dir/second" -R -X stream -c fast --no-sync
        up "$1" second "$3"
        echo ready
        while read -r word; do
          case $word in
            fail) down "$1" first; "$1/pg_ctl" -D "$dir/second" -w -s promote ;;
            pause) "$1/psql" -h 127.0.0.1 -p "$3" -U guankao -d postgres -qAt -c "SELECT pg_wal_replay_pause()" >/dev/null ;;
          esac
          echo done
        done
        """;

    private readonly Process _process;
    private readonly int _first;
    private readonly int _second;

    private PostgresPair(Process process, int first, int second) => (_process, _first, _second) = (process, first, second);

    /// <summary>As a city names both, the primary first.</summary>
    public string Both => $"Host=127.0.0.1:{_first},127.0.0.1:{_second};Username=guankao;Database=postgres;Timeout=5";

    /// <summary>Makes both.</summary>
    public static async Task<PostgresPair> Start(string binaries)
    {
        var ports = PostgresProcess.FreePorts(2);
        var (first, second) = (ports[0], ports[1]);
        var process = PostgresProcess.Start(Script, binaries, $"{first}", $"{second}");
        var said = await process.StandardOutput.ReadLineAsync();
        return said == "ready"
            ? new PostgresPair(process, first, second)
            : throw new InvalidOperationException($"PostgreSQL did not start: {said}{await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>The primary dies, the standby takes over.</summary>
    public Task Fail() => Do("fail");

    /// <summary>The standby takes no more over from the primary.</summary>
    public Task PauseReplay() => Do("pause");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task Do(string word)
    {
        await _process.StandardInput.WriteLineAsync(word);
        await _process.StandardInput.FlushAsync();
        if (await _process.StandardOutput.ReadLineAsync() != "done")
        {
            throw new InvalidOperationException($"{word}: " + await _process.StandardError.ReadToEndAsync());
        }
    }
}
