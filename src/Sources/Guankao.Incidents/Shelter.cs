namespace Guankao.Incidents;

/// <summary>收容所 of an incident.</summary>
internal sealed class Shelter
{
    public Guid Id { get; init; }

    public Guid IncidentId { get; init; }

    public long Version { get; set; }

    public required string Name { get; init; }

    public required string District { get; init; }

    public int Capacity { get; set; }

    public int Occupied { get; set; }

    /// <summary>Beds beyond the capacity that somebody declared, with the reason below.</summary>
    public int Overflow { get; set; }

    public string? OverflowWhy { get; set; }

    public DateTime CountedAt { get; set; }
}

/// <summary>物資 in one place.</summary>
internal sealed class Stock
{
    public Guid Id { get; init; }

    public Guid IncidentId { get; init; }

    public long Version { get; set; }

    public required string Place { get; init; }

    public required string District { get; init; }

    public required string Resource { get; init; }

    public int Count { get; set; }

    public DateTime CountedAt { get; set; }
}
