namespace Guankao.Commitments;

/// <summary>協辦機關.</summary>
internal sealed class Supporter
{
    public Guid CommitmentId { get; init; }

    public int Position { get; init; }

    public required string Agency { get; set; }
}
