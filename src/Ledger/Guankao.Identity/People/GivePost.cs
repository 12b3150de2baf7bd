using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Identity;

/// <summary>Gives a person a post; where they move, the posts held before end with it.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Person">To whom.</param>
/// <param name="Post">Which.</param>
/// <param name="City">The city of this ledger, for the agency's full name.</param>
/// <param name="Moves">True to end every other post.</param>
public sealed record GivePost(Actor Actor, Guid Person, PostTerms Post, string? City, bool Moves = false);

/// <summary>Does <see cref="GivePost"/>.</summary>
public sealed class GivePostHandler(LedgerStore store, SecurityNumbers numbers)
{
    /// <summary>Gives it, or says why not.</summary>
    public async Task<Outcome<PersonReceipt>> Do(GivePost command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var today = OfficeDay.Of(ledger.Now);
        var (agency, from) = (command.Post.FullAgency(command.City, today), command.Post.From ?? today);
        if (command.Post.Fault(command.Actor, agency, from) is { } fault)
        {
            return fault;
        }

        if (!(await PersonForChange.Of(ledger, command.Actor, command.Person, cancellation)).Is(out var person, out var refusal))
        {
            return refusal;
        }

        if (command.Moves)
        {
            if (PersonForChange.KeepersOnly(command.Actor) is { } keepers)
            {
                return keepers;
            }

            if (person.Posts.Exists(post => post.Role == Role.Keeper && post.IsHeld(today)) && command.Post.Role != Role.Keeper
                && !await PersonForChange.OtherKeeper(ledger, person.Id, numbers, cancellation))
            {
                return IdentityRefusals.LastKeeper;
            }

            foreach (var post in person.Posts.Where(post => post.EndedAt is null && (post.Until is null || post.Until >= today)))
            {
                EndedPost.Of(ledger, person, post, command.Actor.Name);
            }
        }

        NewPost.Of(ledger, person, command.Post.Role, agency, from, command.Post.Until, command.Actor.Name);
        await ledger.Commit(cancellation);
        return new PersonReceipt(person.Id);
    }
}
