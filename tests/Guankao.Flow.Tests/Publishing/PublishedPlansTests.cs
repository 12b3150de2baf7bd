using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using Guankao.Audit;
using Guankao.Publishing;
using Guankao.Store;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Guankao.Flow.Tests.Publishing;

/// <summary>
/// How PostgreSQL answers what public pages ask: every question to the large tables goes through an index, whatever is
/// filtered and sorted by. A plan that reads a whole table is fast on thirty rows and takes seconds on a million.
/// </summary>
public class PublishedPlansTests(TestDatabases databases)
{
    // Enough that the planner no longer prefers to read all of it.
    private const int Rows = 30_000;

    private static readonly string[] Large = ["published_commitments", "published_marks", "search_entries"];

    [Fact]
    public async Task EveryPublicQuestion_IsAnsweredThroughAnIndex()
    {
        await using var city = await databases.City(StoreKind.Postgres);
        await city.Confirm(A.PolicyTable(A.Commitment("公園更新").Numbered(1).OwedBy("工務局").Under("宜居").DueBy("112/9/30").Reporting("完成3處。", "A")));
        await Fill(city);
        using var asked = new Asked(await Name(city)).Listening();
        foreach (var search in Searches())
        {
            await city.Browse(search);
            await city.Browse(search with { Page = 30 });
        }

        await city.Get<SearchPages>().Ask(new CommitmentSearch(Words: "村17"), null, CancellationToken.None);
        await city.Get<ShowOverview>().Ask(CancellationToken.None);
        await city.Get<ShowAgencies>().Ask("局7", new DateOnly(2023, 10, 1), CancellationToken.None);
        var one = (await city.Browse(new CommitmentSearch(Words: "公園更新"))).Rows.Rows[0].Id;
        await city.Get<ShowCommitment>().Ask(one, CancellationToken.None);
        var plans = await Plans(city, asked.Commands);
        Assert.InRange(plans.Count, 30, 1_000);
        Assert.Equal("", string.Join("\n\n", plans.Where(plan => plan.Scanned.Count > 0).Select(plan => $"{string.Join(", ", plan.Scanned)}: {plan.Sql}")));
    }

    private static IEnumerable<CommitmentSearch> Searches()
    {
        var filters = new CommitmentSearch[]
        {
            new(), new(Domain: "域3"), new(Agency: "局7"), new(Grade: "A"), new(Verdict: GoalVerdictKind.Met), new(Finding: "late"), new(District: "北投區"),
            new(Period: new DateOnly(2023, 12, 31)), new(Tag: "類9"), new(Amount: "100m-1b"), new(Domain: "域3", Grade: "A"),
            new(Period: new DateOnly(2023, 12, 31), Domain: "域3"), new(Period: new DateOnly(2023, 12, 31), Tag: "類9"), new(Words: "村17", Domain: "域3"),
        };
        return filters.SelectMany(filter => new[] { CommitmentSort.Number, CommitmentSort.Due, CommitmentSort.Findings }
            .SelectMany(sort => new[] { filter with { Sort = sort }, filter with { Sort = sort, Descending = true } }));
    }

    // Other tests ask other databases at the same time.
    private static async Task<string> Name(TestCity city)
    {
        await using var db = await city.Store.Read(CancellationToken.None);
        return db.Database.GetDbConnection().Database;
    }

    // Rows as the read model keeps them: what lies behind them in the ledger is not asked for by lists.
    private static async Task Fill(TestCity city)
    {
        await using var db = await city.Store.Read(CancellationToken.None);
        foreach (var sql in new[]
        {
            $"""
            INSERT INTO published_commitments (id, report_id, number, place, title, lead, domain, due, grade, goal, official, evidence, schedule, milestones, weighty,
              on_time, late, partly, not_met, no_evidence, unclear, slip, dispute)
            SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, (SELECT report_id FROM published_commitments WHERE place = 1), n, n, '村' || n, '局' || n % 40, '域' || n % 12, date '2023-01-01' + n % 700,
              CASE n % 3 WHEN 0 THEN 'A' WHEN 1 THEN 'B' END, CASE n % 4 WHEN 0 THEN 'Met' WHEN 1 THEN 'NotMet' END, 'Green', 'Yellow', 'Red', 3, n % 5, 1, 0, 0, 0, 2, 0,
              CASE WHEN n % 50 = 0 THEN n % 1000 ELSE 0 END, CASE WHEN n % 60 = 0 THEN n % 100 ELSE 0 END
            FROM generate_series(2, {Rows}) n
            """,
            $"INSERT INTO published_marks (commitment_id, kind, value, place) SELECT id, 'agency', lead, place FROM published_commitments WHERE place > 1",
            $"INSERT INTO published_marks (commitment_id, kind, value, place) SELECT id, 'period', '2023-12-31', place FROM published_commitments WHERE place > 1",
            $"INSERT INTO published_marks (commitment_id, kind, value, place) SELECT id, 'tag', '類' || place % 90, place FROM published_commitments WHERE place > 1",
            $"INSERT INTO published_marks (commitment_id, kind, value, place) SELECT id, 'amount', '100m-1b', place FROM published_commitments WHERE place % 20 = 2",
            $"INSERT INTO published_marks (commitment_id, kind, value, place) SELECT id, 'finding', 'late', place FROM published_commitments WHERE place % 10 = 3",
            $"INSERT INTO published_marks (commitment_id, kind, value, place) SELECT id, 'district', '北投區', place FROM published_commitments WHERE place % 80 = 5",
            "INSERT INTO published_tallies (kind, value, count) SELECT kind, value, count(*) FROM published_marks GROUP BY kind, value ON CONFLICT (kind, value) DO UPDATE SET count = excluded.count",
            "INSERT INTO search_entries (subject, part, folded, words) SELECT id, 'promise', title, title || ' ' || lead FROM published_commitments WHERE place > 1",
            "ANALYZE",
        })
        {
            await db.Database.ExecuteSqlRawAsync(sql);
        }
    }

    private static async Task<List<(string Sql, List<string> Scanned)>> Plans(TestCity city, IReadOnlyList<(string Sql, DbParameter[] Values)> commands)
    {
        await using var db = await city.Store.Read(CancellationToken.None);
        await db.Database.OpenConnectionAsync();
        var plans = new List<(string, List<string>)>();

        // A list of ids, a few thousand at most, bounds what is read by itself.
        foreach (var (sql, values) in commands.Where(command => command.Sql.StartsWith("SELECT", StringComparison.Ordinal) && !command.Sql.EndsWith("= ANY (@ids)", StringComparison.Ordinal)).DistinctBy(command => command.Sql))
        {
            await using var explain = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The statement is one that the product itself asked.
            explain.CommandText = "EXPLAIN (FORMAT JSON) " + sql;
#pragma warning restore CA2100
            explain.Parameters.AddRange(values);
            using var plan = JsonDocument.Parse((string)(await explain.ExecuteScalarAsync())!);
            plans.Add((sql, [.. Scanned(plan.RootElement[0].GetProperty("Plan")).Intersect(Large)]));
        }

        return plans;
    }

    private static IEnumerable<string> Scanned(JsonElement plan)
    {
        if (plan.GetProperty("Node Type").GetString() == "Seq Scan")
        {
            yield return plan.GetProperty("Relation Name").GetString()!;
        }

        if (plan.TryGetProperty("Plans", out var below))
        {
            foreach (var name in below.EnumerateArray().SelectMany(Scanned))
            {
                yield return name;
            }
        }
    }

    /// <summary>Every statement that is asked while it listens.</summary>
    private sealed class Asked(string database) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _ends = [];

        public Asked Listening()
        {
            _ends.Add(DiagnosticListener.AllListeners.Subscribe(this));
            return this;
        }

        public List<(string Sql, DbParameter[] Values)> Commands { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                _ends.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command } && command.Connection?.Database == database)
            {
                lock (Commands)
                {
                    Commands.Add((command.CommandText, [.. command.Parameters.Cast<ICloneable>().Select(parameter => (DbParameter)parameter.Clone())]));
                }
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _ends.ForEach(end => end.Dispose());
    }
}
