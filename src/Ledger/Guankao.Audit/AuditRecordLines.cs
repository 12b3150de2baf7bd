using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Audit;

/// <summary>A kept audit as lists see it.</summary>
public sealed class AuditLine
{
    /// <summary>The report that was audited.</summary>
    public Guid ReportId { get; init; }

    /// <summary>Its commitment.</summary>
    public Guid CommitmentId { get; init; }

    /// <summary>Goal verdict.</summary>
    public GoalVerdictKind? Goal { get; init; }

    /// <summary>Light of the agency.</summary>
    public Light Official { get; init; }

    /// <summary>Light of the evidence.</summary>
    public Light Evidence { get; init; }

    /// <summary>Light of the schedule.</summary>
    public Light Schedule { get; init; }

    /// <summary>Findings of weight warning or error.</summary>
    public int Weighty { get; init; }

    /// <summary>Milestones met on time.</summary>
    public int OnTime { get; init; }

    /// <summary>Met late.</summary>
    public int Late { get; init; }

    /// <summary>Partly met.</summary>
    public int Partly { get; init; }

    /// <summary>Not met.</summary>
    public int NotMet { get; init; }

    /// <summary>Not mentioned.</summary>
    public int NoEvidence { get; init; }

    /// <summary>Not comparable.</summary>
    public int Unclear { get; init; }
}

/// <summary>That a report has a finding.</summary>
public sealed class AuditFindingLine
{
    /// <summary>The report.</summary>
    public Guid ReportId { get; init; }

    /// <summary>The finding's code.</summary>
    public string Code { get; init; } = "";

    /// <summary>The worst of its kind in the report.</summary>
    public Severity Severity { get; init; }
}

/// <summary>Reads of kept audits that other modules build on.</summary>
public static class AuditReads
{
    /// <summary>Every kept audit as a line.</summary>
    public static IQueryable<AuditLine> AuditLines(this AppDb db) =>
        db.Set<AuditRecord>().AsNoTracking().Select(row => new AuditLine
        {
            ReportId = row.ReportId, CommitmentId = row.CommitmentId, Goal = row.Goal, Official = row.Official,
            Evidence = row.Evidence, Schedule = row.Schedule, Weighty = row.Weighty, OnTime = row.OnTime, Late = row.Late,
            Partly = row.Partly, NotMet = row.NotMet, NoEvidence = row.NoEvidence, Unclear = row.Unclear,
        });

    /// <summary>Every kind of finding of every kept audit.</summary>
    public static IQueryable<AuditFindingLine> AuditFindings(this AppDb db) =>
        db.Set<AuditRecord>().AsNoTracking().SelectMany(row => row.Findings)
            .Select(row => new AuditFindingLine { ReportId = row.ReportId, Code = row.Code, Severity = row.Severity });

    /// <summary>The audits of these reports with the findings that count and those that were explained.</summary>
    public static async Task<IReadOnlyDictionary<Guid, KeptAudit>> Audits(
        this AppDb db, IReadOnlyCollection<Guid> reports, CancellationToken cancellation)
    {
        var wanted = reports.ToArray();
        var records = await db.Set<AuditRecord>().AsNoTracking().Where(row => wanted.Contains(row.ReportId))
            .Select(row => new { row.ReportId, row.Body, row.Silences }).ToListAsync(cancellation);
        return records.ToDictionary(row => row.ReportId, row => Kept(Json.To<ItemAudit>(row.Body), row.Silences));
    }

    private static KeptAudit Kept(ItemAudit audit, List<AuditRecordSilence> silences)
    {
        var findings = audit.Findings.ToLookup(finding => silences.Exists(silence => silence.Code == finding.Code));
        return new KeptAudit(
            audit with { Findings = [.. findings[false]] },
            [
                .. silences.OrderBy(silence => silence.SilencedAt).ThenBy(silence => silence.Code, StringComparer.Ordinal)
                    .Select(silence => new SilencedFinding(
                        silence.Code, silence.Who, silence.Why, silence.SilencedAt,
                        [.. findings[true].Where(finding => finding.Code == silence.Code)])),
            ]);
    }
}
