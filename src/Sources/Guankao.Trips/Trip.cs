namespace Guankao.Trips;

/// <summary>公務出國. What is searched has columns; the rest is kept whole as JSON.</summary>
internal sealed class Trip
{
    public Guid Id { get; init; }

    public required string Title { get; set; }

    public required string City { get; init; }

    public required string Agency { get; set; }

    public DateOnly DepartOn { get; set; }

    public DateOnly ReturnOn { get; set; }

    public DateOnly? ReportedOn { get; set; }

    public bool LedByMayor { get; set; }

    public required string Sha256 { get; set; }

    public required string Document { get; set; }

    /// <summary>What was written by hand, where it was entered before there was a report; the same as its document while there is none.</summary>
    public string? EnteredSha256 { get; set; }

    /// <summary>The terms without the narrative.</summary>
    public required string Terms { get; set; }

    /// <summary>What tells its text from others.</summary>
    public required string Print { get; set; }

    /// <summary>Units of the narrative, and how many of them are Chinese.</summary>
    public int Length { get; set; }

    public int Chinese { get; set; }

    public DateTime RegisteredAt { get; init; }

    public TripReviewState Review { get; set; }

    /// <summary>Levels that have passed it.</summary>
    public int ReviewLevel { get; set; }

    /// <summary>Words that are covered wherever the public reads it, as JSON; null until it is published.</summary>
    public string? Covered { get; set; }

    /// <summary>The approved plan: its file's name, what tells its text from others, and what of the report it does not name.</summary>
    public string? PlanDocument { get; set; }

    public string? PlanPrint { get; set; }

    public string? PlanMissing { get; set; }

    public List<TripStop> Stops { get; } = [];

    public List<MetTripDuty> Met { get; } = [];

    public List<TripFigure> Figures { get; } = [];

    public List<TripMeeting> Meetings { get; } = [];

    public List<Recommendation> Recommendations { get; } = [];
}

/// <summary>A place of a trip.</summary>
internal sealed class TripStop
{
    public int Position { get; init; }

    public required string Country { get; init; }

    public string? City { get; init; }
}

/// <summary>A body met on a trip.</summary>
internal sealed class TripMeeting
{
    public int Position { get; init; }

    public required string Body { get; init; }
}

/// <summary>That a duty of a trip was met: shared, summed up, listed, tracked.</summary>
internal sealed class MetTripDuty
{
    public Guid Id { get; init; }

    public Guid TripId { get; init; }

    public required string Rule { get; init; }

    public DateOnly On { get; init; }

    public required string Note { get; init; }
}

/// <summary>A figure of a body met.</summary>
internal sealed class TripFigure
{
    public int Position { get; init; }

    public required string Body { get; init; }

    public required string Measure { get; init; }

    public decimal Value { get; init; }

    public required string Unit { get; init; }

    public string? Currency { get; init; }

    public decimal? Home { get; init; }

    public required string Sentence { get; init; }
}
