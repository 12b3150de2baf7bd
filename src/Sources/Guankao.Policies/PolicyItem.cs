namespace Guankao.Policies;

/// <summary>An item of a policy book: where it stands among the city's headings, and what its table looked like.</summary>
internal sealed class PolicyItem
{
    public Guid Id { get; init; }

    public Guid BookId { get; init; }

    /// <summary>What tells it from others in its book; stays when title or number are corrected.</summary>
    public required string Key { get; init; }

    public Guid CommitmentId { get; init; }

    public int? Number { get; set; }

    public required string Title { get; set; }

    public string? Domain { get; set; }

    public string? Outline { get; set; }

    public string? Category { get; set; }

    /// <summary>Place in the table, from 0.</summary>
    public int Position { get; set; }

    /// <summary>What was mended and asked on import, as JSON.</summary>
    public required string Notes { get; set; }
}
