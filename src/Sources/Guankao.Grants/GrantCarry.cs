namespace Guankao.Grants;

/// <summary>What a person says goes on from one generation of a programme to the next.</summary>
internal sealed class GrantCarry
{
    public Guid Id { get; init; }

    /// <summary>Code of the later generation.</summary>
    public required string Programme { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public required string Why { get; init; }

    public DateTime EnteredAt { get; init; }
}
