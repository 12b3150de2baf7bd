using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>A report as lists and pages see it.</summary>
public sealed class ReportLine
{
    /// <summary>Its id.</summary>
    public Guid Id { get; init; }

    /// <summary>The commitment that it answers.</summary>
    public Guid CommitmentId { get; init; }

    /// <summary>The period's name as printed.</summary>
    public string Period { get; init; } = "";

    /// <summary>Last day of the period.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>As written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The grade as the city's list has it.</summary>
    public string? Grade { get; init; }

    /// <summary>As printed.</summary>
    public string GradePrinted { get; init; } = "";
}

/// <summary>Reads of reports that other modules build on.</summary>
public static class ReportReads
{
    /// <summary>The latest report of each commitment.</summary>
    public static IQueryable<ReportLine> LatestReports(this AppDb db) =>
        db.Set<Report>().AsNoTracking().Where(row => row.Latest).Select(row => new ReportLine
        {
            Id = row.Id, CommitmentId = row.CommitmentId, Period = row.Period!.Name, LastDay = row.Period.LastDay,
            Text = row.Text, Grade = row.Grade, GradePrinted = row.GradePrinted,
        });

    /// <summary>The last public report on a commitment for a period that ended before a day; null where there is none.</summary>
    public static Task<ReportLine?> ReportBefore(this AppDb db, Guid commitment, DateOnly day, CancellationToken cancellation) =>
        db.Set<Report>().AsNoTracking().Where(row => row.CommitmentId == commitment && row.Period!.LastDay < day)
            .OrderByDescending(row => row.Period!.LastDay).Select(row => new ReportLine
            {
                Id = row.Id, CommitmentId = row.CommitmentId, Period = row.Period!.Name, LastDay = row.Period.LastDay,
                Text = row.Text, Grade = row.Grade, GradePrinted = row.GradePrinted,
            }).FirstOrDefaultAsync(cancellation);

    /// <summary>Name of the latest period that anybody reported on; null while nobody has.</summary>
    public static Task<string?> LatestPeriod(this AppDb db, CancellationToken cancellation) =>
        db.Set<ReportingPeriod>().Where(row => db.Set<Report>().Any(report => report.PeriodId == row.Id)).OrderByDescending(row => row.LastDay).ThenByDescending(row => row.FirstDay)
            .Select(row => row.Name).FirstOrDefaultAsync(cancellation);
}
