using Guankao.Identity.People;

namespace Guankao.Identity;

/// <summary>How an account stands.</summary>
public enum PersonStanding
{
    /// <summary>Invited, has not signed in yet.</summary>
    Invited,

    /// <summary>May sign in.</summary>
    Active,

    /// <summary>Too many failures; opens again by itself.</summary>
    Locked,

    /// <summary>Has not signed in for so long that it is disabled.</summary>
    Idle,

    /// <summary>Disabled by a keeper.</summary>
    Disabled,
}

/// <summary>A post with its days.</summary>
/// <param name="Id">Which.</param>
/// <param name="Role">What.</param>
/// <param name="Agency">Where; null for the whole city.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null where none is planned.</param>
/// <param name="EndedAt">When it was ended by hand.</param>
/// <param name="Held">True where it is held today.</param>
public sealed record PostLine(Guid Id, Role Role, string? Agency, DateOnly From, DateOnly? Until, DateTime? EndedAt, bool Held);

/// <summary>A person in the list.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">As written into acts.</param>
/// <param name="Mail">The name to sign in with.</param>
/// <param name="Standing">How the account stands.</param>
/// <param name="LastSeen">Last sign-in.</param>
/// <param name="ResetAskedAt">When they asked for a new password that nobody answered yet.</param>
/// <param name="Posts">Those not ended, then those that are.</param>
public sealed record PersonLine(
    Guid Id, string Name, string Mail, PersonStanding Standing, DateTime? LastSeen, DateTime? ResetAskedAt, IReadOnlyList<PostLine> Posts)
{
    internal static PersonLine Of(Person person, DateTime now, SecurityNumbers numbers) => new(
        person.Id, person.Name, person.Mail, Stands(person, now, numbers), person.LastSeen, person.ResetAskedAt,
        [.. person.Posts.Select(post => Line(post, OfficeDay.Of(now))).OrderByDescending(post => post.Held).ThenByDescending(post => post.From)]);

    private static PostLine Line(HeldPost post, DateOnly today) =>
        new(post.Id, post.Role, post.Agency, post.From, post.Until, post.EndedAt, post.IsHeld(today));

    private static PersonStanding Stands(Person person, DateTime now, SecurityNumbers numbers) =>
        person.DisabledAt is not null ? PersonStanding.Disabled
        : person.IsIdle(now, numbers) ? PersonStanding.Idle
        : person.LockedUntil > now ? PersonStanding.Locked
        : person.LastSeen is null ? PersonStanding.Invited
        : PersonStanding.Active;
}
