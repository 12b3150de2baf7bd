using Guankao.Store;

namespace Guankao.Audit;

/// <summary>The audit of one report as kept: the whole as JSON, and beside it what lists count and filter by.</summary>
internal sealed class AuditRecord
{
    public Guid ReportId { get; init; }

    public Guid CommitmentId { get; init; }

    public GoalVerdictKind? Goal { get; private set; }

    public Light Official { get; private set; }

    public Light Evidence { get; private set; }

    public Light Schedule { get; private set; }

    public Severity? Worst { get; private set; }

    /// <summary>Findings of weight warning or error.</summary>
    public int Weighty { get; private set; }

    public int OnTime { get; private set; }

    public int Late { get; private set; }

    public int Partly { get; private set; }

    public int NotMet { get; private set; }

    public int NoEvidence { get; private set; }

    public int Unclear { get; private set; }

    public string Method { get; private set; } = "";

    public string Body { get; private set; } = "";

    public DateTime AuditedAt { get; private set; }

    /// <summary>Last day of the period that was reported on; puts the audits of one commitment in order.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>What was audited, as JSON; empty where an earlier version kept nothing of it.</summary>
    public string Input { get; private set; } = "";

    public string InputHash { get; private set; } = "";

    /// <summary>Hash of the input of the period before, which the audit was laid beside.</summary>
    public string? BeforeHash { get; private set; }

    /// <summary>What lists count and filter by: one row for each code that nobody explained.</summary>
    public List<AuditRecordFinding> Findings { get; } = [];

    public List<AuditRecordSilence> Silences { get; } = [];

    public ItemAudit Read() => Json.To<ItemAudit>(Body);

    public AuditInput? ReadInput() => Input.Length == 0 ? null : Json.To<AuditInput>(Input);

    public bool Rests(string input, string? beforeHash) => Input == input && BeforeHash == beforeHash;

    public void RestOn(string input, string? beforeHash) =>
        (Input, InputHash, BeforeHash) = (input, AuditInput.HashOf(input), beforeHash);

    public void Take(ItemAudit audit, string body, DateTime now)
    {
        (Body, Method, AuditedAt, Goal) = (body, audit.Method, now, audit.Goal?.Verdict);
        (Official, Evidence, Schedule) = (audit.Lights.Official, audit.Lights.Evidence, audit.Lights.Schedule);
        (OnTime, Late) = (Count(audit, MilestoneVerdictKind.MetOnTime), Count(audit, MilestoneVerdictKind.MetLate));
        (Partly, NotMet) = (Count(audit, MilestoneVerdictKind.Partly), Count(audit, MilestoneVerdictKind.NotMet));
        (NoEvidence, Unclear) = (Count(audit, MilestoneVerdictKind.NoEvidence), Count(audit, MilestoneVerdictKind.Unclear));
        Weigh(audit);
    }

    /// <summary>Counts the findings that nobody explained.</summary>
    public void Weigh(ItemAudit audit)
    {
        var loud = audit.Findings.Where(finding => !Silences.Exists(silence => silence.Code == finding.Code)).ToList();
        Worst = loud.Count == 0 ? null : loud.Max(finding => finding.Severity);
        Weighty = loud.Count(finding => finding.Severity >= Severity.Warning);
        var codes = loud.GroupBy(finding => finding.Code)
            .ToDictionary(same => same.Key, same => same.Max(finding => finding.Severity));
        Findings.RemoveAll(finding => !codes.ContainsKey(finding.Code));
        foreach (var (code, severity) in codes)
        {
            if (Findings.Find(finding => finding.Code == code) is { } known)
            {
                known.Severity = severity;
            }
            else
            {
                Findings.Add(new AuditRecordFinding { Code = code, Severity = severity });
            }
        }
    }

    private static int Count(ItemAudit audit, MilestoneVerdictKind kind) => audit.Milestones.Count(milestone => milestone.Verdict == kind);
}

/// <summary>That a report has a finding, for filters and counts; the finding itself stands in the JSON.</summary>
internal sealed class AuditRecordFinding
{
    public Guid ReportId { get; init; }

    public required string Code { get; init; }

    /// <summary>The worst of its kind in the report.</summary>
    public Severity Severity { get; set; }
}

/// <summary>That a person explained a kind of finding of a report; it outlives every new audit of it.</summary>
internal sealed class AuditRecordSilence
{
    public Guid ReportId { get; init; }

    public required string Code { get; init; }

    public required string Who { get; init; }

    public required string Why { get; init; }

    public DateTime SilencedAt { get; init; }
}
