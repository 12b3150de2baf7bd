using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>A period as lists see it.</summary>
/// <param name="Name">As printed, e.g. 112年下半年.</param>
/// <param name="FirstDay">First day.</param>
/// <param name="LastDay">Last day.</param>
public sealed record PeriodLine(string Name, DateOnly FirstDay, DateOnly LastDay);

/// <summary>Reads of periods.</summary>
public static class PeriodReads
{
    /// <summary>Periods that somebody reported on, the latest first.</summary>
    public static async Task<IReadOnlyList<PeriodLine>> Periods(this AppDb db, CancellationToken cancellation) =>
        await db.Set<ReportingPeriod>().AsNoTracking().OrderByDescending(row => row.LastDay).ThenByDescending(row => row.FirstDay)
            .Select(row => new PeriodLine(row.Name, row.FirstDay, row.LastDay)).ToListAsync(cancellation);

    /// <summary>Every report, the latest and those before.</summary>
    public static IQueryable<ReportLine> AllReports(this AppDb db) =>
        db.Set<Report>().AsNoTracking().Select(row => new ReportLine
        {
            Id = row.Id, CommitmentId = row.CommitmentId, Period = row.Period!.Name, LastDay = row.Period.LastDay,
            Text = row.Text, Grade = row.Grade, GradePrinted = row.GradePrinted,
        });
}
