namespace Guankao.Incidents;

/// <summary>How an assignment stands.</summary>
public enum AssignmentState
{
    /// <summary>待接案.</summary>
    Proposed,

    /// <summary>已接案.</summary>
    Accepted,

    /// <summary>退回.</summary>
    Declined,

    /// <summary>完成.</summary>
    Done,

    /// <summary>取消: the situation was merged, or went to another.</summary>
    Dropped,
}

/// <summary>派案.</summary>
internal sealed class Assignment
{
    public Guid Id { get; init; }

    public Guid SituationId { get; init; }

    public Guid IncidentId { get; init; }

    public required string Agency { get; init; }

    public bool Lead { get; init; }

    public AssignmentState State { get; set; }

    /// <summary>Why this bureau, in both languages.</summary>
    public required string WhyZh { get; init; }

    public required string WhyEn { get; init; }

    public DateTime ProposedAt { get; init; }

    public DateTime AcceptBy { get; init; }

    /// <summary>When the next superior is told; null where all were, or nobody needs to be.</summary>
    public DateTime? EscalateAt { get; set; }

    public int Escalated { get; set; }

    public DateTime? AnsweredAt { get; set; }

    public DateTime? DoneAt { get; set; }

    public string? By { get; set; }

    public string? Note { get; set; }
}
