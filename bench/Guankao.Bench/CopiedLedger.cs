using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Bench;

/// <summary>Copies every row of a small ledger so many times inside the database, set by set.</summary>
internal sealed class CopiedLedger(AppDb db, bool postgres, string villages, IReadOnlyList<string> agencies)
{
    // Two characters chosen by the copy's number, as the name of a village.
    private string Village => $"substr('{villages}', m.n % {villages.Length} + 1, 1) || substr('{villages}', (m.n / {villages.Length}) % {villages.Length} + 1, 1)";

    private string Agency => "CASE m.pick " + string.Concat(agencies.Select((name, place) => $"WHEN {place} THEN '{name}' ")) + "END";

    private string NewId => postgres ? "gen_random_uuid()"
        : "upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)))";

    public async Task Make(int copies)
    {
        await Do("DELETE FROM published_tallies WHERE kind = 'version'");
        await Do($"CREATE TABLE bench_copies AS SELECT c.id AS old, s.n, {NewId} AS id, {NewId} AS report, (s.n * 7 + coalesce(c.number, 0)) % {agencies.Count} AS pick FROM {Series(copies)} s CROSS JOIN commitments c");
        await Do($"CREATE TABLE bench_items AS SELECT i.id AS old, m.n, {NewId} AS id, m.id AS commitment FROM bench_copies m JOIN milestones i ON i.commitment_id = m.old");
        await Do("ANALYZE");
        await Copy("commitments", "o.id = m.old", new() { ["id"] = "m.id", ["number"] = "m.n * 100 + o.number", ["title"] = $"{Village} || '里' || o.title", ["lead"] = Agency });
        foreach (var table in new[] { "commitment_supporters", "commitment_targets" })
        {
            await Copy(table, "o.commitment_id = m.old", new() { ["commitment_id"] = "m.id" });
        }

        await Copy("commitment_sources", "o.commitment_id = m.old", new() { ["id"] = NewId, ["commitment_id"] = "m.id" });
        await Copy("milestones", "o.id = m.old", new() { ["id"] = "m.id", ["commitment_id"] = "m.commitment" }, "bench_items");
        foreach (var table in new[] { "milestone_dues", "milestone_targets" })
        {
            await Copy(table, "o.milestone_id = m.old", new() { ["milestone_id"] = "m.id" }, "bench_items");
        }

        await Copy("reports", "o.commitment_id = m.old", new() { ["id"] = "m.report", ["commitment_id"] = "m.id" });
        await Copy("audits", "o.commitment_id = m.old", new() { ["report_id"] = "m.report", ["commitment_id"] = "m.id", ["input"] = "''" });
        await Copy("audit_findings", "o.report_id = (SELECT r.id FROM reports r WHERE r.commitment_id = m.old)", new() { ["report_id"] = "m.report" });
        await Copy("policy_items", "o.commitment_id = m.old", new() { ["id"] = NewId, ["commitment_id"] = "m.id", ["key"] = "o.key || '-' || m.n" });
        await Copy("search_entries", "o.subject = m.old", new()
        {
            ["subject"] = "m.id", ["folded"] = $"{Village} || '里' || o.folded",
            ["words"] = $"o.words || ' ' || {Village} || ' ' || substr('{villages}', (m.n / {villages.Length}) % {villages.Length} + 1, 1) || '里'",
        }, skip: ["id", "vector"]);
        await Do("DROP TABLE bench_copies");
        await Do("DROP TABLE bench_items");
    }

    private async Task Copy(string table, string join, Dictionary<string, string> changed, string map = "bench_copies", string[]? skip = null)
    {
        var columns = (await Columns(table)).Except(skip ?? []).ToList();
        var values = columns.Select(column => changed.GetValueOrDefault(column, $"o.\"{column}\""));
        await Do($"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM {map} m JOIN {table} o ON {join} ORDER BY m.n", table);
    }

    private async Task<List<string>> Columns(string table) => await db.Database.SqlQueryRaw<string>(postgres
        ? $"SELECT column_name AS \"Value\" FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}'"
        : $"SELECT name AS \"Value\" FROM pragma_table_info('{table}')").ToListAsync();

    private string Series(int copies) => postgres ? $"(SELECT n FROM generate_series(1, {copies}) AS g(n))"
        : $"(WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {copies}) SELECT n FROM s)";

    private Task Do(string sql, string? what = null) => what is null
        ? db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))
        : ManyCommitments.Timed(what, () => Do(sql));
}
