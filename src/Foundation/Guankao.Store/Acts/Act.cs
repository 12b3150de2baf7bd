namespace Guankao.Store.Acts;

/// <summary>A change that was written down. Never updated, never deleted.</summary>
internal sealed class Act
{
    /// <summary>Place in the chain, from 1 without gaps.</summary>
    public long Number { get; init; }

    public required string Kind { get; init; }

    public Guid Subject { get; init; }

    public required string Who { get; init; }

    public DateTime DoneAt { get; init; }

    public required string Why { get; init; }

    public string? Evidence { get; init; }

    /// <summary>The changes as JSON, kept as it was hashed.</summary>
    public required string Changes { get; init; }

    public required string Previous { get; init; }

    public required string Hash { get; init; }
}
