using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>Loads a person for a change by somebody who manages people, and guards the last keeper.</summary>
internal static class PersonForChange
{
    public static async Task<Outcome<Person>> Of(LedgerTransaction ledger, Actor actor, Guid id, CancellationToken cancellation) =>
        await ledger.Db.Set<Person>().Where(PeopleInReach.Of(actor)).Include(row => row.Posts).FirstOrDefaultAsync(row => row.Id == id, cancellation)
            is { } person ? person : IdentityRefusals.NoSuchPerson;

    /// <summary>Refuses anybody but a keeper.</summary>
    public static Refusal? KeepersOnly(Actor actor) => PermissionTable.Shipped.Refuse(actor, Deed.ManagePeople, Matter.OfCity);

    /// <summary>True where another person could still act as a keeper.</summary>
    public static async Task<bool> OtherKeeper(LedgerTransaction ledger, Guid but, SecurityNumbers numbers, CancellationToken cancellation)
    {
        var (now, today) = (ledger.Now, OfficeDay.Of(ledger.Now));
        var others = await ledger.Db.Set<Person>().Include(row => row.Posts)
            .Where(row => row.Id != but && row.DisabledAt == null && row.PasswordHash != null && row.Posts.Any(post => post.Role == Role.Keeper && post.EndedAt == null))
            .ToListAsync(cancellation);
        return others.Exists(row => !row.IsIdle(now, numbers) && row.Posts.Exists(post => post.Role == Role.Keeper && post.IsHeld(today)));
    }
}
