using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Guankao.Store.Dialects;

internal sealed class PostgresDialect : IDialect
{
    // Any number will do as long as nothing else in the database takes it.
    private const long WritersLock = 0x4755414E4B414F;

    private const string Channel = "guankao_changed";

    public ISearchIndex Search { get; } = new PostgresSearch();

    public bool HasOneWriter => false;

    // Enough for every question of the busiest pages.
    private const int Prepared = 200;

    private string _connection = "";

    public void Connect(DbContextOptionsBuilder options, StoreAddress address)
    {
        _connection = Swift(address.Connection);
        options.UseNpgsql(_connection, postgres => postgres
            .MigrationsAssembly(address.Migrations)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
    }

    // Questions that come again and again are planned once for each connection; a city that says otherwise is heard.
    internal static string Swift(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!settings.ContainsKey("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = Prepared;
        }

        if (HasSeveralHosts(settings))
        {
            settings.TargetSessionAttributes ??= "primary";
            if (!settings.ContainsKey("Host Recheck Seconds"))
            {
                settings.HostRecheckSeconds = 1;
            }
        }

        return settings.ConnectionString;
    }

    // A city that names the kind of host itself wants everything from there.
    public StoreAddress? Standby(StoreAddress address) =>
        new NpgsqlConnectionStringBuilder(address.Connection) is { TargetSessionAttributes: null } settings && HasSeveralHosts(settings)
            ? address with { Connection = new NpgsqlConnectionStringBuilder(address.Connection) { TargetSessionAttributes = "standby" }.ConnectionString }
            : null;

    private static bool HasSeveralHosts(NpgsqlConnectionStringBuilder settings) => settings.Host?.Contains(',', StringComparison.Ordinal) == true;

    public void Finish(ModelBuilder model)
    {
        model.Entity<SearchEntry>(entry =>
        {
            entry.Property<NpgsqlTsVector>("Vector")
                .HasComputedColumnSql("array_to_tsvector(string_to_array(words, ' '))", stored: true);
            entry.HasIndex("Vector").HasMethod("gin");
        });

        // Both stores sort text the same way, by code point.
        foreach (var text in model.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties())
            .Where(property => property.ClrType == typeof(string)))
        {
            text.SetCollation("C");
        }
    }

    public Task WaitForTurn(AppDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WritersLock})", cancellation);

    public Task Insert(AppDb db, ManyRows rows, CancellationToken cancellation) => PostgresCopy.Write(Connection(db), rows.Table, rows, cancellation);

    public async Task Update(AppDb db, ManyRows rows, CancellationToken cancellation)
    {
        const string Heap = "changed_rows";
        var (table, key) = (rows.Table, rows.Columns[0]);
#pragma warning disable EF1002 // Table and column names are the modules' own words; values travel by COPY or as parameters.
        await db.Database.ExecuteSqlRawAsync(
            $"CREATE TEMP TABLE {Heap} ON COMMIT DROP AS SELECT {string.Join(", ", rows.Columns)} FROM {table} WITH NO DATA", cancellation);
        var (first, last) = (Guid.AllBitsSet, Guid.Empty);
        await PostgresCopy.Write(Connection(db), Heap, rows with { Rows = rows.Rows.Select(Seen) }, cancellation);

        // Without these the planner guesses, and reads the whole table for every heap. Ids are made in order of time: rows
        // that change together mostly lie together.
        await db.Database.ExecuteSqlRawAsync($"ANALYZE {Heap}", cancellation);
        var (near, ends) = first > last ? ("", Array.Empty<object>()) : ($" AND {table}.{key} BETWEEN {{0}} AND {{1}}", [first, last]);
        await db.Database.ExecuteSqlRawAsync(
            $"UPDATE {table} SET {string.Join(", ", rows.Columns.Skip(1).Select(name => $"{name} = {Heap}.{name}"))} FROM {Heap} WHERE {table}.{key} = {Heap}.{key}{near}",
            ends, cancellation);
        await db.Database.ExecuteSqlRawAsync($"DROP TABLE {Heap}", cancellation);
#pragma warning restore EF1002

        object?[] Seen(object?[] row)
        {
            if (row[0] is Guid id)
            {
                (first, last) = (id < first ? id : first, id > last ? id : last);
            }

            return row;
        }
    }

    private static NpgsqlConnection Connection(AppDb db) => (NpgsqlConnection)db.Database.GetDbConnection();

    public Task Settle(AppDb db, CancellationToken cancellation) => Task.CompletedTask;

    public async Task<IAsyncDisposable> Moment(AppDb db, CancellationToken cancellation) =>
        await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);

    public async Task<bool> HasTable(AppDb db, string table, CancellationToken cancellation) =>
        await db.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_tables WHERE schemaname = current_schema() AND tablename = {table}""").SingleAsync(cancellation) > 0;

    public Task<long> Bytes(AppDb db, CancellationToken cancellation) =>
        db.Database.SqlQuery<long>($"""SELECT pg_database_size(current_database()) AS "Value" """).SingleAsync(cancellation);

    public async Task<IReadOnlyList<TableSize>> Largest(AppDb db, int most, CancellationToken cancellation) => await db.Database.SqlQuery<TableSize>(
        $"""
        SELECT relname::text AS "Name", pg_total_relation_size(oid) AS "Bytes", greatest(reltuples, 0)::bigint AS "Rows"
        FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY 2 DESC, 1 LIMIT {most}
        """).ToListAsync(cancellation);

    public Task Filled(AppDb db, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync(
        "SELECT setval(pg_get_serial_sequence('search_entries', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM search_entries), false)", cancellation);

    // Sent by the database when the transaction commits, and not at all when it does not.
    public async Task Announce(AppDb db, IReadOnlyCollection<Guid> subjects, CancellationToken cancellation)
    {
        foreach (var subject in subjects)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {subject.ToString("N")})", cancellation);
        }
    }

    public async Task Hear(Action listens, Action<Guid> ring, CancellationToken cancellation)
    {
        await using var line = new NpgsqlConnection(Line(_connection));
        line.Notification += (_, told) =>
        {
            if (Guid.TryParseExact(told.Payload, "N", out var subject))
            {
                ring(subject);
            }
        };
        await line.OpenAsync(cancellation);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", line))
        {
            await listen.ExecuteNonQueryAsync(cancellation);
        }

        listens();
        while (true)
        {
            await line.WaitAsync(cancellation);
        }
    }

    // A line of its own, which asks now and then whether the other end still lives: a cable that was pulled says nothing.
    private static string Line(string connection) => new NpgsqlConnectionStringBuilder(connection)
    {
        Pooling = false, Multiplexing = false, KeepAlive = 5, ApplicationName = "guankao-bell",
    }.ConnectionString;
}
