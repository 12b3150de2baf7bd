using Guankao.Identity;

namespace Guankao.Web.Doors;

/// <summary>
/// What stands on a route: who may pass. Every page and endpoint carries one, or the program does not start. On a page's
/// class it covers what the page shows; whatever a page does (POST) carries its own where the page is open to all.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public abstract class DoorSignAttribute : Attribute
{
    /// <summary>In a few words, for docs/permissions.md.</summary>
    public abstract string Words { get; }

    /// <summary>True where this visitor may pass.</summary>
    internal abstract bool Lets(Presence visitor, PermissionTable table);
}

/// <summary>Anybody may.</summary>
public sealed class OpenToAllAttribute : DoorSignAttribute
{
    /// <inheritdoc />
    public override string Words => "open to all 公開";

    internal override bool Lets(Presence visitor, PermissionTable table) => true;
}

/// <summary>Anybody with an account may: one's own affairs.</summary>
public sealed class SignedInAttribute : DoorSignAttribute
{
    /// <inheritdoc />
    public override string Words => "anyone signed in 登入者本人";

    internal override bool Lets(Presence visitor, PermissionTable table) => visitor.SignIn is not null;
}

/// <summary>
/// Whoever might do this deed to something may pass; whether to this very thing, and now, the handler asks the table
/// with the matter in hand.
/// </summary>
/// <param name="deed">What is done behind the door.</param>
/// <param name="or">Other deeds that open it too.</param>
public sealed class DoesAttribute(Deed deed, params Deed[] or) : DoorSignAttribute
{
    /// <summary>What is done behind the door; one suffices.</summary>
    public IReadOnlyList<Deed> Deeds { get; } = [deed, .. or];

    /// <inheritdoc />
    public override string Words => string.Join(" or ", Deeds.Select(each => $"`{each}`"));

    internal override bool Lets(Presence visitor, PermissionTable table) => Deeds.Any(each => table.Might(visitor.Actor, each));
}
