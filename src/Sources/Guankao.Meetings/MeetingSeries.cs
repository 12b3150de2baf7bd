namespace Guankao.Meetings;

/// <summary>會議系列. What is searched has columns; the rest is kept whole as JSON.</summary>
internal sealed class MeetingSeries
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The name without city, number and year, by which other documents are recognised.</summary>
    public required string Core { get; init; }

    public required string City { get; init; }

    public MeetingLevel Level { get; init; }

    public required string Chair { get; init; }

    public required string Secretariat { get; init; }

    public DateOnly From { get; init; }

    /// <summary>Which of the cadences is watched, where a person has settled it; null while nobody has.</summary>
    public int? Settled { get; set; }

    /// <summary>Why that one.</summary>
    public string? SettledWhy { get; set; }

    /// <summary>The terms as JSON of <see cref="SeriesTerms"/>.</summary>
    public required string Terms { get; set; }

    public DateTime OpenedAt { get; init; }
}
