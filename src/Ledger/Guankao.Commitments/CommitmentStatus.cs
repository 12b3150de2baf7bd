namespace Guankao.Commitments;

/// <summary>Where a commitment stands in its life.</summary>
public enum CommitmentStatus
{
    /// <summary>執行中.</summary>
    Open,

    /// <summary>解除列管: done, and nobody follows it any more.</summary>
    Closed,
}
