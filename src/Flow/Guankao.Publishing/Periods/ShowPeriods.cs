using Guankao.Audit;
using Guankao.Reporting;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>The numbers of one period.</summary>
/// <param name="Period">Which.</param>
/// <param name="Reports">How many reports.</param>
/// <param name="Grades">How many of each grade.</param>
/// <param name="Goals">How many of each goal verdict; null key for none.</param>
/// <param name="Lights">The three lights.</param>
public sealed record PeriodNumbers(
    PeriodLine Period, int Reports, IReadOnlyList<FilterChoice> Grades, IReadOnlyDictionary<GoalVerdictKind, int> Goals, LightCounts Lights);

/// <summary>How many went from one state to another.</summary>
public sealed record StateFlow(Light From, Light To, int Count);

/// <summary>A commitment whose evidence changed between two periods.</summary>
public sealed record StateChange(Guid Id, int? Number, string Title, string? Lead, Light From, Light To, string? GradeFrom, string? GradeTo);

/// <summary>Two periods side by side.</summary>
public sealed record PeriodComparison(PeriodNumbers Before, PeriodNumbers After, IReadOnlyList<StateFlow> Flows, IReadOnlyList<StateChange> Changes);

/// <summary>Periods, alone and side by side: <c>await periods.Ask(ct)</c>.</summary>
public sealed class ShowPeriods(LedgerStore store)
{
    private const int MostChanges = 100;

    /// <summary>Every period with its numbers, the latest first.</summary>
    public async Task<IReadOnlyList<PeriodNumbers>> Ask(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var numbers = new List<PeriodNumbers>();
        foreach (var period in await db.Periods(cancellation))
        {
            numbers.Add(await Numbers(db, period, cancellation));
        }

        return numbers;
    }

    /// <summary>Two of them by their last days; null where one is unknown.</summary>
    public async Task<PeriodComparison?> Compare(DateOnly before, DateOnly after, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var periods = await db.Periods(cancellation);
        if (periods.FirstOrDefault(period => period.LastDay == before) is not { } one || periods.FirstOrDefault(period => period.LastDay == after) is not { } other)
        {
            return null;
        }

        var pairs =
            from old in Audited(db, before)
            join now in Audited(db, after) on old.CommitmentId equals now.CommitmentId
            select new { old.CommitmentId, From = old.Evidence, To = now.Evidence, GradeFrom = old.Grade, GradeTo = now.Grade };
        var flows = await pairs.GroupBy(pair => new { pair.From, pair.To })
            .Select(same => new { same.Key.From, same.Key.To, Count = same.Count() }).ToListAsync(cancellation);
        var changes = await (
            from pair in pairs
            where pair.From != pair.To || pair.GradeFrom != pair.GradeTo
            join row in db.Set<PublishedCommitment>() on pair.CommitmentId equals row.Id
            orderby row.Place, row.Id
            select new StateChange(row.Id, row.Number, row.Title, row.Lead, pair.From, pair.To, pair.GradeFrom, pair.GradeTo))
            .Take(MostChanges).ToListAsync(cancellation);
        return new PeriodComparison(
            await Numbers(db, one, cancellation), await Numbers(db, other, cancellation),
            [.. flows.Select(flow => new StateFlow(flow.From, flow.To, flow.Count)).OrderBy(flow => flow.From).ThenBy(flow => flow.To)], changes);
    }

    private static async Task<PeriodNumbers> Numbers(AppDb db, PeriodLine period, CancellationToken cancellation)
    {
        var groups = await Audited(db, period.LastDay).GroupBy(row => new { row.Grade, row.Goal, row.Official, row.Evidence, row.Schedule })
            .Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancellation);
        var cells = groups.ConvertAll(same => (
            Key: new CountKey(false, "", "", same.Key.Grade ?? "", same.Key.Goal?.ToString() ?? "", same.Key.Official, same.Key.Evidence, same.Key.Schedule),
            Count: new Tally(same.Count, 0, 0, 0, 0, 0, 0, 0)));
        return new PeriodNumbers(
            period, cells.Sum(cell => cell.Count.Commitments),
            [.. cells.Where(cell => cell.Key.Grade.Length > 0).GroupBy(cell => cell.Key.Grade).OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => new FilterChoice(same.Key, same.Sum(cell => cell.Count.Commitments)))],
            cells.Where(cell => cell.Key.Goal.Length > 0).GroupBy(cell => Enum.Parse<GoalVerdictKind>(cell.Key.Goal))
                .ToDictionary(same => same.Key, same => same.Sum(cell => cell.Count.Commitments)),
            OverviewLights.Total(cells));
    }

    private static IQueryable<AuditedReport> Audited(AppDb db, DateOnly lastDay) =>
        from report in db.AllReports()
        where report.LastDay == lastDay
        join audit in db.AuditLines() on report.Id equals audit.ReportId
        select new AuditedReport
        {
            CommitmentId = report.CommitmentId, Grade = report.Grade, Goal = audit.Goal, Official = audit.Official,
            Evidence = audit.Evidence, Schedule = audit.Schedule,
        };

    private sealed class AuditedReport
    {
        public Guid CommitmentId { get; init; }

        public string? Grade { get; init; }

        public GoalVerdictKind? Goal { get; init; }

        public Light Official { get; init; }

        public Light Evidence { get; init; }

        public Light Schedule { get; init; }
    }
}
