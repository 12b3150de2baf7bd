namespace Guankao.Trips;

/// <summary>How a recommendation stands as a record.</summary>
public enum RecommendationStanding
{
    /// <summary>待決定: found in the narrative, nobody has decided yet.</summary>
    Offered,

    /// <summary>列為建議: it is followed as a commitment.</summary>
    Taken,

    /// <summary>併入他項.</summary>
    Merged,

    /// <summary>不列.</summary>
    Dropped,
}

/// <summary>採行情形.</summary>
public enum Adoption
{
    /// <summary>研議中.</summary>
    Studying,

    /// <summary>採行.</summary>
    Adopted,

    /// <summary>部分採行.</summary>
    Partly,

    /// <summary>不採行.</summary>
    Declined,
}

/// <summary>建議事項.</summary>
internal sealed class Recommendation
{
    public Guid Id { get; init; }

    public Guid TripId { get; init; }

    public int Position { get; init; }

    public required string Origin { get; init; }

    public required string Title { get; init; }

    public string? Theme { get; init; }

    /// <summary>The agency that answers for it.</summary>
    public required string Agency { get; init; }

    /// <summary>The terms as JSON: text, quote, place.</summary>
    public required string Terms { get; set; }

    public RecommendationStanding Standing { get; set; }

    public Adoption Adoption { get; set; }

    /// <summary>Code of the reason where it is not, or not wholly, taken up.</summary>
    public string? Reason { get; set; }

    /// <summary>In words: why it was decided so.</summary>
    public string? Note { get; set; }

    public DateTime? DecidedAt { get; set; }

    public Guid? MergedInto { get; set; }

    public Guid? CommitmentId { get; set; }
}
