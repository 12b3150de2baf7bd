namespace Guankao.Identity.Signing;

/// <summary>How somebody came in.</summary>
public enum SignInWay
{
    /// <summary>Name and password.</summary>
    Password,

    /// <summary>A passkey (通行密鑰).</summary>
    Passkey,

    /// <summary>The city's own sign-on.</summary>
    City,

    /// <summary>A one-time link.</summary>
    Link,
}

/// <summary>One sign-in: the browser holds the secret, the ledger its hash.</summary>
internal sealed class SignInRow
{
    public Guid Id { get; init; }

    public required string Hash { get; init; }

    public Guid PersonId { get; init; }

    public SignInWay Way { get; init; }

    public DateTime BegunAt { get; init; }

    public DateTime SeenAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>What the browser calls itself, cut short.</summary>
    public required string Device { get; set; }

    /// <summary>Hash of the one-time proof it came from: the same proof never signs in twice.</summary>
    public string? Proof { get; init; }
}
