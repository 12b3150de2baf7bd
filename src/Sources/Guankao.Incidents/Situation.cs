namespace Guankao.Incidents;

/// <summary>How a situation stands.</summary>
public enum SituationState
{
    /// <summary>待派: nobody has taken it.</summary>
    Open,

    /// <summary>處理中.</summary>
    Taken,

    /// <summary>已處理.</summary>
    Done,

    /// <summary>併入他案: the same was reported before.</summary>
    Merged,
}

/// <summary>災情通報.</summary>
internal sealed class Situation
{
    public Guid Id { get; init; }

    public Guid IncidentId { get; init; }

    /// <summary>Given by whoever sends it, so that what is sent twice is kept once.</summary>
    public required string Key { get; init; }

    public int Number { get; init; }

    public long Version { get; set; }

    public SituationState State { get; set; }

    public required string District { get; set; }

    public required string Place { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required string Severity { get; set; }

    public int People { get; init; }

    /// <summary>When it was seen, as far as that can be believed.</summary>
    public DateTime SeenAt { get; init; }

    public DateTime ReportedAt { get; init; }

    public required string ReportedBy { get; init; }

    public string? Agency { get; init; }

    public Guid? MergedInto { get; set; }

    /// <summary>Number of the national system.</summary>
    public string? NationalId { get; set; }

    /// <summary>JSON of <see cref="SituationTerms"/>.</summary>
    public required string Terms { get; init; }

    public List<SituationNeed> Needs { get; } = [];

    public List<Assignment> Assignments { get; } = [];

    public List<SituationPhoto> Photos { get; } = [];

    public MapPoint? Point => Latitude is { } north && Longitude is { } east ? new MapPoint(north, east) : null;
}

/// <summary>What a report says that nobody searches by.</summary>
/// <param name="Damage">Kinds of damage, by code.</param>
/// <param name="Bureaus">Bureaus that the reporter named, full names.</param>
/// <param name="Text">What was seen.</param>
/// <param name="Note">What was put right on the way in, e.g. a clock that was wrong.</param>
public sealed record SituationTerms(IReadOnlyList<string> Damage, IReadOnlyList<string> Bureaus, string Text, string Note);

/// <summary>需求: what a place lacks.</summary>
internal sealed class SituationNeed
{
    public Guid Id { get; init; }

    public Guid SituationId { get; init; }

    public required string Resource { get; init; }

    public int Count { get; init; }

    public int Met { get; set; }
}

/// <summary>現場照片.</summary>
internal sealed class SituationPhoto
{
    public Guid Id { get; init; }

    public Guid SituationId { get; init; }

    public required string Sha256 { get; init; }

    public required string Name { get; init; }

    public required string Format { get; init; }
}
