using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Identity;

/// <summary>Invites somebody to a post; a one-time link goes to them by hand.</summary>
/// <param name="Actor">Who invites.</param>
/// <param name="Name">Who is invited.</param>
/// <param name="Mail">The name to sign in with.</param>
/// <param name="Post">What they are invited to.</param>
/// <param name="City">The city of this ledger, for the agency's full name.</param>
/// <param name="Kind">An invitation, or a link straight in for trying things out.</param>
public sealed record InvitePerson(Actor Actor, string? Name, string? Mail, PostTerms Post, string? City, LinkKind Kind = LinkKind.Invitation);

/// <summary>Does <see cref="InvitePerson"/>: <c>await invite.Do(command, ct)</c>.</summary>
public sealed class InvitePersonHandler(LedgerStore store, SecurityNumbers numbers)
{
    /// <summary>Invites, or says why not.</summary>
    public async Task<Outcome<IssuedLink>> Do(InvitePerson command, CancellationToken cancellation)
    {
        if (command.Actor.Id == Actor.LocalOwner.Id)
        {
            return IdentityRefusals.KeeperFirst;
        }

        await using var ledger = await store.Write(cancellation);
        var today = OfficeDay.Of(ledger.Now);
        var (agency, from) = (command.Post.FullAgency(command.City, today), command.Post.From ?? today);
        if (command.Post.Fault(command.Actor, agency, from) is { } fault)
        {
            return fault;
        }

        if (!(await NewPerson.Of(ledger, command.Name, command.Mail, cancellation)).Is(out var person, out var refusal))
        {
            return refusal;
        }

        ledger.Record(new NewAct("PersonInvited", person.Id, command.Actor.Name, "", null,
            [new ActChange("name", null, person.Name), new ActChange("mail", null, person.Mail)]));
        NewPost.Of(ledger, person, command.Post.Role, agency, from, command.Post.Until, command.Actor.Name);
        var link = await NewLink.Of(ledger, command.Kind, person, command.Actor.Name, numbers, cancellation);
        await ledger.Commit(cancellation);
        return link;
    }
}
