namespace Guankao.Identity.People;

/// <summary>Somebody with an account. The posts say what they may do; nothing of that is copied here.</summary>
internal sealed class Person
{
    public Guid Id { get; init; }

    /// <summary>As written into acts; no two people share one, so that acts stay clear.</summary>
    public required string Name { get; set; }

    /// <summary>The name to sign in with, folded.</summary>
    public required string Mail { get; set; }

    /// <summary>Null until a password is chosen.</summary>
    public string? PasswordHash { get; set; }

    public int Failures { get; set; }

    public DateTime? LockedUntil { get; set; }

    public DateTime MadeAt { get; init; }

    /// <summary>Last sign-in, or the last time a keeper let them in again.</summary>
    public DateTime? LastSeen { get; set; }

    public DateTime? DisabledAt { get; set; }

    /// <summary>When they asked for a reset that nobody answered yet.</summary>
    public DateTime? ResetAskedAt { get; set; }

    /// <summary>In which language letters come: <c>zh-Hant</c> or <c>en</c>; null for the city's own.</summary>
    public string? Language { get; set; }

    /// <summary>Who they are at the city's own sign-on.</summary>
    public string? CitySubject { get; set; }

    /// <summary>Hash of the secret in the address of their calendar; null where they have none.</summary>
    public string? FeedHash { get; set; }

    public List<HeldPost> Posts { get; } = [];

    public List<OldPassword> OldPasswords { get; } = [];

    public List<Passkey> Passkeys { get; } = [];

    public bool MaySignIn(DateTime now, SecurityNumbers numbers) =>
        DisabledAt is null && (LockedUntil is null || LockedUntil <= now) && !IsIdle(now, numbers);

    public bool IsIdle(DateTime now, SecurityNumbers numbers) => (LastSeen ?? MadeAt) + numbers.IdleAccount < now;
}

/// <summary>A post with the days it is held.</summary>
internal sealed class HeldPost
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public Role Role { get; init; }

    /// <summary>Full name; null for the whole city.</summary>
    public string? Agency { get; set; }

    public DateOnly From { get; init; }

    /// <summary>Last day; null where none is planned.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>When it was ended by hand; its rights ended with it.</summary>
    public DateTime? EndedAt { get; set; }

    public bool IsHeld(DateOnly today) => EndedAt is null && From <= today && (Until is null || Until >= today);
}

/// <summary>A password of before, so that it does not come back.</summary>
internal sealed class OldPassword
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public required string Hash { get; set; }

    public DateTime ReplacedAt { get; init; }
}

/// <summary>A passkey (通行密鑰): the public half and what its device said of itself.</summary>
internal sealed class Passkey
{
    /// <summary>The credential's id in base64url.</summary>
    public required string Id { get; init; }

    public Guid PersonId { get; init; }

    public required string Name { get; set; }

    public required byte[] PublicKey { get; init; }

    public long SignCount { get; set; }

    /// <summary>usb, internal, hybrid …, parted by spaces.</summary>
    public required string Transports { get; init; }

    public bool UserVerified { get; set; }

    public bool BackupEligible { get; init; }

    public bool BackedUp { get; set; }

    public required byte[] Attestation { get; init; }

    public required byte[] ClientJson { get; init; }

    public DateTime MadeAt { get; init; }

    public DateTime? UsedAt { get; set; }
}
