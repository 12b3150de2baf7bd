namespace Guankao.Meetings;

/// <summary>What the council asked for.</summary>
public enum CouncilKind
{
    /// <summary>質詢: a written answer is owed.</summary>
    Question,

    /// <summary>索資: documents are owed, with clocks of hours and days.</summary>
    DataRequest,
}

/// <summary>議會質詢或議員索資.</summary>
internal sealed class CouncilMatter
{
    public Guid Id { get; init; }

    public CouncilKind Kind { get; init; }

    public required string City { get; init; }

    public required string Councillor { get; init; }

    public required string Subject { get; init; }

    public required string Agency { get; init; }

    public DateTime AskedAt { get; init; }

    public string? Answer { get; set; }

    public DateTime? AnsweredAt { get; set; }
}
