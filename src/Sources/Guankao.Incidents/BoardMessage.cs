namespace Guankao.Incidents;

/// <summary>狀況 without a place: what an inject of a drill says to all or to one bureau.</summary>
internal sealed class BoardMessage
{
    public Guid Id { get; init; }

    public Guid IncidentId { get; init; }

    public long Version { get; init; }

    public int Inject { get; init; }

    public required string To { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public DateTime At { get; init; }
}
