namespace Guankao.Meetings;

/// <summary>How a resolution stands as a record.</summary>
public enum ResolutionStanding
{
    /// <summary>待選項: nobody has said whether it is tracked.</summary>
    Offered,

    /// <summary>列管中.</summary>
    Tracked,

    /// <summary>不列管: the agency sees to it itself.</summary>
    Untracked,

    /// <summary>解除列管.</summary>
    Released,
}

/// <summary>裁示、決議.</summary>
internal sealed class Resolution
{
    public Guid Id { get; init; }

    public Guid MeetingId { get; init; }

    public Guid SeriesId { get; init; }

    public int Position { get; init; }

    public DateOnly Day { get; init; }

    public ResolutionKind Kind { get; init; }

    public required string Title { get; init; }

    public string? Lead { get; set; }

    public DateOnly? DueOn { get; init; }

    public ResolutionStanding Standing { get; set; }

    /// <summary>Why it is not tracked, or by which ruling it was released.</summary>
    public string? Note { get; set; }

    /// <summary>How it ended, a code of the rule <c>tracking.close-outcomes</c>.</summary>
    public string? Outcome { get; set; }

    public DateOnly? EndedOn { get; set; }

    public Guid? CommitmentId { get; set; }

    /// <summary>The series of a higher level to which it was passed up.</summary>
    public Guid? PassedTo { get; set; }

    public string? PassedWhy { get; set; }

    /// <summary>The terms as JSON of <see cref="ResolutionTerms"/>.</summary>
    public required string Terms { get; init; }

    public List<Reply> Replies { get; } = [];
}

/// <summary>What an agency or the evaluation office wants to become of a resolution.</summary>
public enum Wish
{
    /// <summary>繼續列管.</summary>
    Continue,

    /// <summary>解除列管.</summary>
    Release,
}

/// <summary>辦理情形: an answer of the agency and what the evaluation office says to it.</summary>
internal sealed class Reply
{
    public Guid Id { get; init; }

    public Guid ResolutionId { get; init; }

    public int Position { get; init; }

    public required string Text { get; init; }

    public Wish Wish { get; init; }

    public required string By { get; init; }

    public DateTime At { get; init; }

    public Wish? Review { get; set; }

    public string? ReviewNote { get; set; }

    public string? ReviewedBy { get; set; }

    public DateTime? ReviewedAt { get; set; }
}
