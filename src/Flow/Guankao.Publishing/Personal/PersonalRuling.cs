namespace Guankao.Publishing.Personal;

/// <summary>What a person decided about words in which the scanner sees somebody, or that it overlooked: for one commitment.</summary>
internal sealed class PersonalRuling
{
    public const string ByHand = "Other";

    public Guid Id { get; init; }

    public Guid CommitmentId { get; init; }

    /// <summary>The words; they never leave the house while they are covered, nor do they stand in acts.</summary>
    public required string Words { get; init; }

    /// <summary>What the scanner took them for; <see cref="ByHand"/> where it overlooked them.</summary>
    public required string Kind { get; init; }

    /// <summary>True where they are covered, false where they are not personal.</summary>
    public bool Covered { get; set; }

    public required string Why { get; set; }

    public required string By { get; set; }

    public DateTime At { get; set; }
}
