using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>Makes a one-time link for a person: a new invitation for whoever never came in, else a reset.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Person">For whom, by id; null where by e-mail.</param>
/// <param name="Mail">For whom, by e-mail.</param>
/// <param name="Kind">What for; null for whichever of invitation and reset fits.</param>
public sealed record IssueLink(Actor Actor, Guid? Person, string? Mail = null, LinkKind? Kind = null);

/// <summary>Does <see cref="IssueLink"/>; only keepers, since whoever has the link has the account.</summary>
public sealed class IssueLinkHandler(LedgerStore store, SecurityNumbers numbers)
{
    /// <summary>Makes it, or says why not; older links of the person end.</summary>
    public async Task<Outcome<IssuedLink>> Do(IssueLink command, CancellationToken cancellation)
    {
        if (PersonForChange.KeepersOnly(command.Actor) is { } keepers)
        {
            return keepers;
        }

        await using var ledger = await store.Write(cancellation);
        var mail = Mail.Fold(command.Mail);
        var person = await ledger.Db.Set<Person>().FirstOrDefaultAsync(
            row => row.DisabledAt == null && (command.Person == null ? row.Mail == mail : row.Id == command.Person), cancellation);
        if (person is null)
        {
            return IdentityRefusals.NoSuchPerson;
        }

        var kind = command.Kind ?? (person.PasswordHash is null && person.LastSeen is null ? LinkKind.Invitation : LinkKind.Reset);
        var link = await NewLink.Of(ledger, kind, person, command.Actor.Name, numbers, cancellation);
        person.ResetAskedAt = null;
        await ledger.Commit(cancellation);
        return link;
    }
}
