using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Reporting;
using Guankao.Store;

namespace Guankao.Publishing;

/// <summary>A commitment beside its latest report and that report's audit: what every list filters, sorts and counts.</summary>
internal sealed class ListedCommitment
{
    public Guid Id { get; init; }

    public Guid? ReportId { get; init; }

    public int? Number { get; init; }

    public string Title { get; init; } = "";

    public string? Lead { get; init; }

    public string? Domain { get; init; }

    public DateOnly? Due { get; init; }

    public string? Grade { get; init; }

    public int Milestones { get; init; }

    public GoalVerdictKind? Goal { get; init; }

    public Light? Official { get; init; }

    public Light? Evidence { get; init; }

    public Light? Schedule { get; init; }

    public int? Weighty { get; init; }

    public int? OnTime { get; init; }

    public int? Late { get; init; }

    public int? Partly { get; init; }

    public int? NotMet { get; init; }

    public int? NoEvidence { get; init; }

    public int? Unclear { get; init; }

    public static IQueryable<ListedCommitment> In(AppDb db) =>
        from commitment in db.CommitmentLines()
        join latest in db.LatestReports() on commitment.Id equals latest.CommitmentId into reports
        from report in reports.DefaultIfEmpty()
        join kept in db.AuditLines() on report.Id equals kept.ReportId into audits
        from audit in audits.DefaultIfEmpty()
        select new ListedCommitment
        {
            Id = commitment.Id, ReportId = (Guid?)report.Id, Number = commitment.Number, Title = commitment.Title,
            Lead = commitment.Lead, Domain = commitment.Domain, Due = commitment.Due, Grade = report.Grade,
            Milestones = commitment.Milestones, Goal = audit.Goal, Official = (Light?)audit.Official,
            Evidence = (Light?)audit.Evidence, Schedule = (Light?)audit.Schedule, Weighty = (int?)audit.Weighty,
            OnTime = (int?)audit.OnTime, Late = (int?)audit.Late, Partly = (int?)audit.Partly, NotMet = (int?)audit.NotMet,
            NoEvidence = (int?)audit.NoEvidence, Unclear = (int?)audit.Unclear,
        };

    public CommitmentRow Row() => new(
        Id, Number, Title, Lead, Domain, Due, Grade, Goal, Lights(), Milestones, (OnTime ?? 0) + (Late ?? 0), Weighty ?? 0);

    private ThreeLights Lights() => new(Official ?? Light.Unlit, Evidence ?? Light.Unlit, Schedule ?? Light.Unlit);
}
