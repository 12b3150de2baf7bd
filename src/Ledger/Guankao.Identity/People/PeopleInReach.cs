using System.Linq.Expressions;
using Guankao.Identity.People;

namespace Guankao.Identity;

/// <summary>Whom somebody who manages people may see: a keeper everybody, a coordinator the own agency.</summary>
internal static class PeopleInReach
{
    public static bool IsKeeper(Actor actor) => PermissionTable.Shipped.Refuse(actor, Deed.ManagePeople, Matter.OfCity) is null;

    public static Expression<Func<Person, bool>> Of(Actor actor)
    {
        if (IsKeeper(actor))
        {
            return person => true;
        }

        var agencies = actor.Agencies.Where(agency => PermissionTable.Shipped.Refuse(actor, Deed.InviteColleague, Matter.Of(agency)) is null).ToList();
        return person => person.Posts.Any(post => post.EndedAt == null && agencies.Contains(post.Agency!));
    }
}
