using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Reporting;
using Guankao.Store;

namespace Guankao.Publishing;

/// <summary>
/// A commitment beside its latest report and that report's audit: what every list filters and sorts by, in one narrow
/// row, so that a list of a million is read by an index and not joined and counted.
/// </summary>
internal sealed class PublishedCommitment
{
    public Guid Id { get; init; }

    public Guid? ReportId { get; set; }

    public int? Number { get; set; }

    /// <summary>The number, or the very last where there is none: what lists are ordered by, and ties.</summary>
    public int Place { get; set; }

    public string Title { get; set; } = "";

    public string? Lead { get; set; }

    public string? Domain { get; set; }

    public DateOnly? Due { get; set; }

    public string? Grade { get; set; }

    public int Milestones { get; set; }

    public GoalVerdictKind? Goal { get; set; }

    public Light? Official { get; set; }

    public Light? Evidence { get; set; }

    public Light? Schedule { get; set; }

    public int Weighty { get; set; }

    public int OnTime { get; set; }

    public int Late { get; set; }

    public int Partly { get; set; }

    public int NotMet { get; set; }

    public int NoEvidence { get; set; }

    public int Unclear { get; set; }

    /// <summary>How far it slipped, for the overview; 0 where it did not.</summary>
    public int Slip { get; set; }

    /// <summary>How doubtful its grade is, for the overview; 0 where it is not.</summary>
    public int Dispute { get; set; }

    /// <summary>The same out of the ledger itself.</summary>
    public static IQueryable<PublishedCommitment> FromLedger(AppDb db) =>
        from commitment in db.CommitmentLines()
        join latest in db.LatestReports() on commitment.Id equals latest.CommitmentId into reports
        from report in reports.DefaultIfEmpty()
        join kept in db.AuditLines() on report.Id equals kept.ReportId into audits
        from audit in audits.DefaultIfEmpty()
        select new PublishedCommitment
        {
            Id = commitment.Id, ReportId = (Guid?)report.Id, Number = commitment.Number, Place = commitment.Number ?? int.MaxValue,
            Title = commitment.Title, Lead = commitment.Lead, Domain = commitment.Domain, Due = commitment.Due, Grade = report.Grade,
            Milestones = commitment.Milestones, Goal = audit.Goal, Official = (Light?)audit.Official,
            Evidence = (Light?)audit.Evidence, Schedule = (Light?)audit.Schedule, Weighty = (int?)audit.Weighty ?? 0,
            OnTime = (int?)audit.OnTime ?? 0, Late = (int?)audit.Late ?? 0, Partly = (int?)audit.Partly ?? 0,
            NotMet = (int?)audit.NotMet ?? 0, NoEvidence = (int?)audit.NoEvidence ?? 0, Unclear = (int?)audit.Unclear ?? 0,
        };

    public CommitmentRow Row() => new(
        Id, Number, Title, Lead, Domain, Due, Grade, Goal, Lights(), Milestones, OnTime + Late, Weighty);

    private ThreeLights Lights() => new(Official ?? Light.Unlit, Evidence ?? Light.Unlit, Schedule ?? Light.Unlit);
}
