using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Identity;

/// <summary>Shuts an account, or lets somebody in again who was disabled, idle or locked. Nobody is ever deleted.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Person">Whose account.</param>
/// <param name="Again">True to let them in again.</param>
public sealed record DisablePerson(Actor Actor, Guid Person, bool Again = false);

/// <summary>Does <see cref="DisablePerson"/>.</summary>
public sealed class DisablePersonHandler(LedgerStore store, SecurityNumbers numbers)
{
    /// <summary>Does it, or says why not.</summary>
    public async Task<Outcome<PersonReceipt>> Do(DisablePerson command, CancellationToken cancellation)
    {
        if (PersonForChange.KeepersOnly(command.Actor) is { } keepers)
        {
            return keepers;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await PersonForChange.Of(ledger, command.Actor, command.Person, cancellation)).Is(out var person, out var refusal))
        {
            return refusal;
        }

        if (command.Again)
        {
            (person.DisabledAt, person.LockedUntil, person.Failures, person.LastSeen) = (null, null, 0, ledger.Now);
        }
        else if (person.Posts.Exists(post => post.Role == Role.Keeper && post.IsHeld(OfficeDay.Of(ledger.Now)))
            && !await PersonForChange.OtherKeeper(ledger, person.Id, numbers, cancellation))
        {
            return IdentityRefusals.LastKeeper;
        }
        else
        {
            (person.DisabledAt, person.FeedHash) = (ledger.Now, null);
            await EndSignInHandler.EndAll(ledger, person.Id, cancellation);
        }

        ledger.Record(new NewAct(command.Again ? "PersonLetIn" : "PersonDisabled", person.Id, command.Actor.Name, "", null,
            [new ActChange("name", null, person.Name)]));
        await ledger.Commit(cancellation);
        return new PersonReceipt(person.Id);
    }
}
