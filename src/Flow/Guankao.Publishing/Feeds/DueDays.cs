using Guankao.Audit;
using Guankao.Calendar;
using Guankao.Commitments;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>A work item that is still owed, and its day.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Milestone">The work item.</param>
/// <param name="Number">The commitment's number in its table.</param>
/// <param name="Title">The commitment's title.</param>
/// <param name="Lead">Lead agency; null where nobody owns it.</param>
/// <param name="Text">The work item.</param>
/// <param name="Due">Its last due day.</param>
public sealed record DueDay(Guid Commitment, Guid Milestone, int? Number, string Title, string? Lead, string Text, DateOnly Due)
{
    /// <summary>The same as an entry of a calendar.</summary>
    /// <param name="address">Where the commitment is shown.</param>
    public CalendarEntry ToEntry(string address) => new(
        $"{Milestone:N}@guankao", Moment.EndOf(Due), Number is { } number ? $"{number}、{Title}" : Title,
        Lead is null ? Text : $"{Lead}\n{Text}", address, []);
}

/// <summary>What is still owed by the commitments of a search: <c>await dueDays.Ask(search, ct)</c>.</summary>
public sealed class DueDays(LedgerStore store)
{
    /// <summary>More than a person could keep in a calendar; the latest are kept.</summary>
    public const int Most = 2000;

    private const int Chunk = 200;

    /// <summary>Work items with a due day that no report shows as done, in order of their days.</summary>
    public async Task<IReadOnlyList<DueDay>> Ask(CommitmentSearch search, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var listed = await new ListingFilters(db, search).All().Select(row => new { row.Id, row.ReportId, row.Number, row.Title, row.Lead })
            .ToListAsync(cancellation);
        var owed = new List<DueDay>();
        foreach (var part in listed.Chunk(Chunk))
        {
            var rows = part.ToDictionary(row => row.Id);
            var audits = await db.Audits([.. part.Select(row => row.ReportId).OfType<Guid>()], cancellation);
            var ids = rows.Keys.ToList();
            var veils = await CommitmentVeils.Over(db, ids, cancellation);
            var milestones = await db.OpenMilestones().Where(line => ids.Contains(line.CommitmentId)).ToListAsync(cancellation);
            owed.AddRange(from line in milestones
                          let row = rows[line.CommitmentId]
                          where !Done(row.ReportId is { } report ? audits.GetValueOrDefault(report)?.Audit : null, line.Position)
                          select new DueDay(row.Id, line.Id, row.Number, row.Title, row.Lead, veils[row.Id].OverSentence(line.Text), line.Due));
        }

        return [.. owed.OrderBy(day => day.Due).ThenBy(day => day.Number).TakeLast(Most)];
    }

    private static bool Done(ItemAudit? audit, int position) => audit?.Milestones.FirstOrDefault(v => v.Index == position)
        is { Verdict: MilestoneVerdictKind.MetOnTime or MilestoneVerdictKind.MetLate };
}
