using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>A period in a list, with how far it has come.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">As printed.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AgencyDue">By when agencies report; null where it was imported.</param>
/// <param name="ReviewDue">By when the reports are reviewed.</param>
/// <param name="PublishDue">By when all can read them.</param>
/// <param name="Late">What becomes of late reports.</param>
/// <param name="Basis">The rules, as cited; null where it was imported.</param>
/// <param name="States">How many reports stand where.</param>
/// <param name="Public">How many reports all can read.</param>
public sealed record PeriodRow(
    Guid Id, string Name, DateOnly From, DateOnly To, PeriodState State, DateOnly? AgencyDue, DateOnly? ReviewDue, DateOnly? PublishDue,
    LateEntry Late, string? Basis, IReadOnlyDictionary<DutyState, int> States, int Public)
{
    /// <summary>How many reports are owed in all.</summary>
    public int Duties => States.Values.Sum();
}

/// <summary>Every period, newest first: <c>await browse.Ask(ct)</c>.</summary>
public sealed class BrowsePeriods(LedgerStore store)
{
    /// <summary>The list.</summary>
    public async Task<IReadOnlyList<PeriodRow>> Ask(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var periods = await db.Set<ReportingPeriod>().OrderByDescending(row => row.LastDay).ThenByDescending(row => row.FirstDay)
            .Select(row => new { Period = row, Public = db.Set<Report>().Count(report => report.PeriodId == row.Id) }).ToListAsync(cancellation);
        var states = (await db.Set<Duty>().GroupBy(row => new { row.PeriodId, row.State })
            .Select(same => new { same.Key.PeriodId, same.Key.State, Count = same.Count() }).ToListAsync(cancellation)).ToLookup(row => row.PeriodId);
        return [.. periods.Select(row => Row(row.Period, row.Public, states[row.Period.Id].ToDictionary(same => same.State, same => same.Count)))];
    }

    private static PeriodRow Row(ReportingPeriod row, int read, Dictionary<DutyState, int> states) => new(
        row.Id, row.Name, row.FirstDay, row.LastDay, row.State, row.AgencyDue, row.ReviewDue, row.PublishDue, row.Late, row.Basis, states, read);
}
