namespace Guankao.Incidents;

/// <summary>What an order is.</summary>
public enum OrderKind
{
    /// <summary>工作會報指示.</summary>
    Order,

    /// <summary>檢討改進.</summary>
    Lesson,

    /// <summary>復原重建.</summary>
    Recovery,
}

/// <summary>指示、檢討或復原工作.</summary>
internal sealed class IncidentOrder
{
    public Guid Id { get; init; }

    public Guid IncidentId { get; init; }

    public int Number { get; init; }

    public OrderKind Kind { get; init; }

    /// <summary>Number of the meeting that gave it; 0 where none did.</summary>
    public int Meeting { get; init; }

    public required string Text { get; init; }

    public required string Lead { get; init; }

    public DateOnly DueOn { get; init; }

    public DateTime GivenAt { get; init; }

    public required string By { get; init; }

    /// <summary>The commitment that follows it; null for an order of a drill.</summary>
    public Guid? CommitmentId { get; init; }
}
