using Guankao.Hosting;
using Guankao.Store;
using Npgsql;
using Xunit;

namespace Guankao.Testing.Databases;

/// <summary>Empty cities for tests, on both stores. One per test assembly: <c>[assembly: AssemblyFixture(typeof(TestDatabases))]</c>.</summary>
public sealed class TestDatabases : IAsyncLifetime
{
    private const string Template = "guankao_template";

    private readonly string _folder = Directory.CreateTempSubdirectory("guankao-tests-").FullName;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private PostgresServer? _server;
    private bool _sqliteReady;
    private int _count;

    /// <summary>A city with an up-to-date database and nothing in it; its name where the test needs one.</summary>
    public async Task<TestCity> City(StoreKind store, string? name = null) =>
        new(new GuankaoSettings(store == StoreKind.Sqlite ? await SqliteFile() : await PostgresDatabase(Template), City: name) { Keys = Path.Combine(_folder, "keys") });

    /// <summary>Settings for a database that does not exist yet, or is wholly empty.</summary>
    public async Task<GuankaoSettings> Nothing(StoreKind store) =>
        new(store == StoreKind.Sqlite ? NextFile() : await PostgresDatabase("template0"));

    /// <inheritdoc />
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _server.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
        _turn.Dispose();
    }

    private string NextFile() => Path.Combine(_folder, $"city-{Interlocked.Increment(ref _count)}.db");

    private async Task<string> SqliteFile()
    {
        var template = Path.Combine(_folder, "template.db");
        await _turn.WaitAsync();
        try
        {
            if (!_sqliteReady)
            {
                await TestCity.Migrate(new GuankaoSettings(template));
                _sqliteReady = true;
            }

            // The pool keeps the template open, so part of it may still lie in its log.
            var file = NextFile();
            foreach (var part in new[] { "", "-wal" }.Where(part => File.Exists(template + part)))
            {
                File.Copy(template + part, file + part);
            }

            return file;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<string> PostgresDatabase(string template)
    {
        await _turn.WaitAsync();
        try
        {
            if (_server is null)
            {
                _server = await PostgresServer.Start(PostgresBinaries.Folder ?? throw new InvalidOperationException(PostgresBinaries.Lacking));
                await Execute($"CREATE DATABASE {Template}");
                await TestCity.Migrate(new GuankaoSettings(_server.Connection(Template) + ";Pooling=false"));
            }

            var name = $"city_{Interlocked.Increment(ref _count)}";
            await Execute($"CREATE DATABASE {name} TEMPLATE {template}");
            return _server.Connection(name);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(_server!.Connection("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
