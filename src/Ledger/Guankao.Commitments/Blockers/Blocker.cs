namespace Guankao.Commitments;

/// <summary>受阻事由: somebody outside who must do something first.</summary>
internal sealed class Blocker
{
    public Guid Id { get; init; }

    public Guid CommitmentId { get; init; }

    /// <summary>Code of the kind, from the rules.</summary>
    public required string Kind { get; init; }

    /// <summary>Who outside.</summary>
    public required string Whom { get; init; }

    public required string What { get; init; }

    public DateOnly AskedOn { get; init; }

    public required string DocumentNumber { get; init; }

    public DateOnly? AnsweredOn { get; set; }

    public string? Answer { get; set; }

    public required string RaisedBy { get; init; }

    public DateTime RaisedAt { get; init; }
}
