namespace Guankao.Identity;

/// <summary>What was done to a person.</summary>
/// <param name="Person">Who.</param>
public sealed record PersonReceipt(Guid Person);
