namespace Guankao.Incidents;

/// <summary>示警 that came from elsewhere.</summary>
internal sealed class IncidentAlert
{
    public Guid Id { get; init; }

    public Guid IncidentId { get; init; }

    public required string Identifier { get; init; }

    public required string Sender { get; init; }

    public DateTime SentAt { get; init; }

    public required string Event { get; init; }

    public required string Headline { get; init; }

    public required string Severity { get; init; }

    public required string Areas { get; init; }

    public DateTime? Expires { get; init; }

    public required string Sha256 { get; init; }

    public AlertType Type { get; init; }

    /// <summary>The message that replaced it or took it back; null while it stands.</summary>
    public string? EndedBy { get; set; }

    public DateTime? EndedAt { get; set; }
}
