using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Identity;

/// <summary>Ends a post; its rights are gone with the next request.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Person">Whose.</param>
/// <param name="Post">Which.</param>
public sealed record EndPost(Actor Actor, Guid Person, Guid Post);

/// <summary>Does <see cref="EndPost"/>.</summary>
public sealed class EndPostHandler(LedgerStore store, SecurityNumbers numbers)
{
    /// <summary>Ends it, or says why not.</summary>
    public async Task<Outcome<PersonReceipt>> Do(EndPost command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await PersonForChange.Of(ledger, command.Actor, command.Person, cancellation)).Is(out var person, out var refusal))
        {
            return refusal;
        }

        if (person.Posts.Find(row => row.Id == command.Post && row.EndedAt is null) is not { } post)
        {
            return IdentityRefusals.NoSuchPost;
        }

        // Whoever may give a post may take it away.
        if (new PostTerms(post.Role, post.Agency).Fault(command.Actor, post.Agency, post.From) is { } fault)
        {
            return fault;
        }

        if (post.Role == Role.Keeper && !await PersonForChange.OtherKeeper(ledger, person.Id, numbers, cancellation))
        {
            return IdentityRefusals.LastKeeper;
        }

        EndedPost.Of(ledger, person, post, command.Actor.Name);
        await ledger.Commit(cancellation);
        return new PersonReceipt(person.Id);
    }
}

/// <summary>Ends posts, inside another change.</summary>
internal static class EndedPost
{
    public static void Of(LedgerTransaction ledger, Person person, HeldPost post, string who)
    {
        post.EndedAt = ledger.Now;
        ledger.Record(new NewAct("PostEnded", person.Id, who, "", null,
            [new ActChange("name", null, person.Name), new ActChange("post", PostWords.Of(post.Role, post.Agency), null)]));
    }
}
