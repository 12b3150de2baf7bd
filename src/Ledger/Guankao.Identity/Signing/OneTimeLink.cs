namespace Guankao.Identity.Signing;

/// <summary>What a one-time link is for.</summary>
public enum LinkKind
{
    /// <summary>The first keeper, before anybody has an account.</summary>
    FirstKeeper,

    /// <summary>A new person chooses a password.</summary>
    Invitation,

    /// <summary>Somebody who forgot it chooses a new one.</summary>
    Reset,

    /// <summary>Straight in, for trying things out.</summary>
    SignIn,
}

/// <summary>A link that can be used once and not for long; only its hash is kept.</summary>
internal sealed class OneTimeLink
{
    public required string Hash { get; init; }

    public LinkKind Kind { get; init; }

    /// <summary>Null for the first keeper, who is nobody yet.</summary>
    public Guid? PersonId { get; init; }

    public DateTime MadeAt { get; init; }

    public DateTime Until { get; init; }

    public DateTime? UsedAt { get; set; }

    /// <summary>When a newer link took its place.</summary>
    public DateTime? RevokedAt { get; set; }
}
