namespace Guankao.Reporting;

/// <summary>
/// 填報義務: that a commitment must be reported on for a period, and the report while it is being written and reviewed.
/// Whose duty it is stands in the commitment alone, so that a hand-over moves it without touching a row here.
/// </summary>
internal sealed class Duty
{
    public Guid Id { get; init; }

    public Guid PeriodId { get; init; }

    public ReportingPeriod? Period { get; init; }

    public Guid CommitmentId { get; init; }

    public DutyState State { get; set; }

    /// <summary>The day by which the agency must send it; moves when it is returned or allowed late.</summary>
    public DateOnly Due { get; set; }

    /// <summary>True where it was first submitted after the period's day.</summary>
    public bool Late { get; set; }

    /// <summary>A late report was allowed, or the report was returned: the period's end does not stop it.</summary>
    public bool Excused { get; set; }

    /// <summary>Number of the version that counts; 0 before the first.</summary>
    public int Version { get; set; }

    public string Text { get; set; } = "";

    public string? Grade { get; set; }

    /// <summary>Why this grade, and why late or short.</summary>
    public string Reasons { get; set; } = "";

    /// <summary>How often the evaluation office returned it.</summary>
    public int Returns { get; set; }

    public DateTime? SavedAt { get; set; }

    public string? SavedBy { get; set; }

    public DateTime? SubmittedAt { get; set; }

    public DateTime? ApprovedAt { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>The higher, the sooner the evaluation office should look; reckoned when the agency sends it.</summary>
    public int Risk { get; set; }

    /// <summary>What the risk is made of, as JSON.</summary>
    public string RiskParts { get; set; } = "[]";

    public List<DutyAgency> Agencies { get; } = [];

    public List<ReportVersion> Versions { get; } = [];

    public List<DutyRemark> Remarks { get; } = [];

    public List<DutyEvidence> Evidence { get; } = [];

    public DutyAgency Agency(string name)
    {
        if (Agencies.Find(row => row.Agency == name) is { } known)
        {
            return known;
        }

        var row = new DutyAgency { Agency = name };
        Agencies.Add(row);
        return row;
    }
}

/// <summary>What one agency did about a duty: when it first looked, and the paragraph it wrote as a supporting agency.</summary>
internal sealed class DutyAgency
{
    public Guid DutyId { get; init; }

    public required string Agency { get; init; }

    public DateTime? OpenedAt { get; set; }

    public string? OpenedBy { get; set; }

    public int Version { get; set; }

    public string Text { get; set; } = "";

    public DateTime? SavedAt { get; set; }

    public string? SavedBy { get; set; }

    /// <summary>Version of the paragraph that the lead put into the report last.</summary>
    public int MergedVersion { get; set; }
}

/// <summary>A text that was once saved. Never changed, never deleted.</summary>
internal sealed class ReportVersion
{
    public Guid DutyId { get; init; }

    /// <summary>Empty for the lead's report, else the supporting agency whose paragraph it is.</summary>
    public required string Agency { get; init; }

    public int Number { get; init; }

    /// <summary>The version it was written over.</summary>
    public int BasedOn { get; init; }

    /// <summary>True where somebody else had saved in between: kept, but not the one that counts.</summary>
    public bool Aside { get; init; }

    public required string Text { get; init; }

    public string? Grade { get; init; }

    public string Reasons { get; init; } = "";

    public required string SavedBy { get; init; }

    public DateTime SavedAt { get; init; }
}

/// <summary>A reason for which a report was sent back or returned.</summary>
internal sealed class DutyRemark
{
    public Guid Id { get; init; }

    public Guid DutyId { get; init; }

    /// <summary>True where the evaluation office returned it, false where the agency's own approver sent it back.</summary>
    public bool Returned { get; init; }

    /// <summary>The version that it speaks of.</summary>
    public int Version { get; init; }

    /// <summary>Place of the work item, from 0; null for the report as a whole.</summary>
    public int? Milestone { get; init; }

    public required string Reason { get; init; }

    public required string Who { get; init; }

    public DateTime SaidAt { get; init; }
}

/// <summary>佐證: a file that was attached.</summary>
internal sealed class DutyEvidence
{
    public Guid Id { get; init; }

    public Guid DutyId { get; init; }

    public required string Agency { get; set; }

    public int? Milestone { get; init; }

    public required string Sha256 { get; init; }

    public required string Name { get; init; }

    public required string Format { get; init; }

    public long Length { get; init; }

    public required string Note { get; init; }

    public required string AddedBy { get; init; }

    public DateTime AddedAt { get; init; }

    /// <summary>Since when it counts no longer; the file itself stays.</summary>
    public DateTime? WithdrawnAt { get; set; }
}
