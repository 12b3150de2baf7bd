using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>A duty as lists see it.</summary>
public sealed class DutyLine
{
    /// <summary>Its id.</summary>
    public Guid Id { get; init; }

    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; init; }

    /// <summary>The period.</summary>
    public Guid PeriodId { get; init; }

    /// <summary>The period's name as printed.</summary>
    public string Period { get; init; } = "";

    /// <summary>Where the period stands.</summary>
    public PeriodState PeriodState { get; init; }

    /// <summary>By when the evaluation office reviews.</summary>
    public DateOnly? ReviewDue { get; init; }

    /// <summary>Where the report stands.</summary>
    public DutyState State { get; init; }

    /// <summary>By when its next writer must act.</summary>
    public DateOnly Due { get; init; }

    /// <summary>True where it came late.</summary>
    public bool Late { get; init; }

    /// <summary>How often it was returned.</summary>
    public int Returns { get; init; }

    /// <summary>When it was last saved, UTC.</summary>
    public DateTime? SavedAt { get; init; }

    /// <summary>Who saved it last.</summary>
    public string? SavedBy { get; init; }

    /// <summary>When the agency sent it, UTC.</summary>
    public DateTime? ApprovedAt { get; init; }

    /// <summary>How soon to look at it.</summary>
    public int Risk { get; init; }

    /// <summary>What the risk is made of, as JSON.</summary>
    public string RiskParts { get; init; } = "[]";

    /// <summary>The grade as it stands.</summary>
    public string? Grade { get; init; }

    /// <summary>The version that counts.</summary>
    public int Version { get; init; }
}

/// <summary>What one agency did about a duty.</summary>
public sealed class DutyAgencyLine
{
    /// <summary>The duty.</summary>
    public Guid DutyId { get; init; }

    /// <summary>The agency.</summary>
    public string Agency { get; init; } = "";

    /// <summary>When it first looked; null where it never did.</summary>
    public DateTime? OpenedAt { get; init; }

    /// <summary>Version of its paragraph; 0 where it wrote none.</summary>
    public int Version { get; init; }
}

/// <summary>Reads of duties that other modules build on.</summary>
public static class DutyReads
{
    /// <summary>Every duty.</summary>
    public static IQueryable<DutyLine> Duties(this AppDb db) => db.Set<Duty>().AsNoTracking().Select(row => new DutyLine
    {
        Id = row.Id, CommitmentId = row.CommitmentId, PeriodId = row.PeriodId, Period = row.Period!.Name, PeriodState = row.Period.State,
        ReviewDue = row.Period.ReviewDue, State = row.State, Due = row.Due, Late = row.Late, Returns = row.Returns, SavedAt = row.SavedAt,
        SavedBy = row.SavedBy, ApprovedAt = row.ApprovedAt, Risk = row.Risk, RiskParts = row.RiskParts, Grade = row.Grade, Version = row.Version,
    });

    /// <summary>What agencies did about duties; an agency that never looked has no row.</summary>
    public static IQueryable<DutyAgencyLine> DutyAgencies(this AppDb db) => db.Set<DutyAgency>().AsNoTracking()
        .Select(row => new DutyAgencyLine { DutyId = row.DutyId, Agency = row.Agency, OpenedAt = row.OpenedAt, Version = row.Version });

    /// <summary>Days of periods at work that lie between two days, both included.</summary>
    public static async Task<IReadOnlyList<PeriodDay>> PeriodDaysBetween(this AppDb db, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var periods = await db.Set<ReportingPeriod>().AsNoTracking()
            .Where(row => row.State == PeriodState.Reporting || row.State == PeriodState.Ended).ToListAsync(cancellation);
        return
        [
            .. periods.SelectMany(row => new[]
            {
                (Day: row.AgencyDue, Zh: "填報截止", En: "reports are due"), (Day: row.ReviewDue, Zh: "審查截止", En: "review is due"),
                (Day: row.PublishDue, Zh: "公布", En: "is published"),
            }.Where(day => day.Day >= from && day.Day <= to)
                .Select(day => new PeriodDay(day.Day!.Value, new Bilingual($"{row.Name}{day.Zh}", $"{row.Name}: {day.En}")))),
        ];
    }
}

/// <summary>A day of a period.</summary>
/// <param name="Day">Which day.</param>
/// <param name="What">What is due then.</param>
public sealed record PeriodDay(DateOnly Day, Bilingual What);
