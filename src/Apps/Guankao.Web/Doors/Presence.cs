using Guankao.Identity;
using Microsoft.AspNetCore.Http;

namespace Guankao.Web.Doors;

/// <summary>Who is at the other end of a request.</summary>
/// <param name="Actor">With the posts held now.</param>
/// <param name="SignIn">The sign-in; null for the public and for the owner of a ledger without accounts.</param>
public sealed record Presence(Actor Actor, Guid? SignIn)
{
    /// <summary>Somebody who has not signed in.</summary>
    public static Presence Public { get; } = new(Actor.Public, null);

    /// <summary>The owner of a ledger without accounts.</summary>
    public static Presence LocalOwner { get; } = new(Actor.LocalOwner, null);
}

/// <summary>Asks a request who makes it.</summary>
public static class PresenceOfRequest
{
    /// <summary>Who acts: the public where nobody has signed in.</summary>
    public static Actor Actor(this HttpContext context) => context.Presence().Actor;

    /// <summary>Who acts, and by which sign-in.</summary>
    public static Presence Presence(this HttpContext context) => context.Features.Get<Presence>() ?? Doors.Presence.Public;

    /// <summary>
    /// The name for an act: the account's, whatever was typed; on a ledger without accounts the one that was typed.
    /// </summary>
    public static string NameFor(this Actor actor, string? typed) => actor.HasAccount ? actor.Name : (typed ?? "").Trim();
}
