namespace Guankao.Meetings;

/// <summary>How a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>已排定: it is called for a day.</summary>
    Convened,

    /// <summary>已召開: its minutes are registered.</summary>
    Held,

    /// <summary>取消.</summary>
    Cancelled,
}

/// <summary>會議.</summary>
internal sealed class Meeting
{
    public Guid Id { get; init; }

    public Guid SeriesId { get; init; }

    public required string Title { get; set; }

    public int? Term { get; set; }

    public int? Number { get; set; }

    public DateOnly Day { get; set; }

    /// <summary>Minutes since midnight; null where the time is not known.</summary>
    public int? Start { get; set; }

    public int? End { get; set; }

    public required string Place { get; set; }

    public required string Chair { get; set; }

    public MeetingState State { get; set; }

    /// <summary>Hash of the minutes; null while there are none.</summary>
    public string? Sha256 { get; set; }

    public string? Document { get; set; }

    /// <summary>The minutes as JSON of <see cref="MinutesTerms"/>; empty while there are none.</summary>
    public string Terms { get; set; } = "";

    /// <summary>Why it was cancelled.</summary>
    public string? Note { get; set; }

    public List<AgendaItem> Agenda { get; } = [];

    public List<Resolution> Resolutions { get; } = [];
}

/// <summary>議程的一案.</summary>
internal sealed class AgendaItem
{
    public int Position { get; init; }

    public required string Title { get; init; }

    /// <summary>The open resolution it comes from; null where it is new.</summary>
    public Guid? ResolutionId { get; init; }

    /// <summary>Why it was passed up; null where it was not.</summary>
    public string? Reason { get; init; }

    /// <summary>Papers for it, one a line.</summary>
    public required string Papers { get; init; }
}
