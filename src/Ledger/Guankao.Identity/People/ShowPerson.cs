using Guankao.Identity.People;
using Guankao.Identity.Signing;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>A person's page.</summary>
/// <param name="Line">As in the list.</param>
/// <param name="OpenLinks">One-time links that can still be used.</param>
/// <param name="SignIns">Sign-ins that have not ended.</param>
/// <param name="History">What was done to and by the account, newest first.</param>
public sealed record PersonPage(PersonLine Line, IReadOnlyList<LinkPage> OpenLinks, int SignIns, IReadOnlyList<PastAct> History);

/// <summary>One person, for those who manage people: <c>await show.Ask(actor, id, ct)</c>.</summary>
public sealed class ShowPerson(LedgerStore store, SecurityNumbers numbers, TimeProvider time)
{
    /// <summary>Null where there is nobody of that id that the actor may see; which of the two, nobody learns.</summary>
    public async Task<PersonPage?> Ask(Actor actor, Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var person = await db.Set<Person>().Where(PeopleInReach.Of(actor)).Include(row => row.Posts).FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (person is null)
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var links = await db.Set<OneTimeLink>().Where(link => link.PersonId == id && link.UsedAt == null && link.RevokedAt == null && link.Until >= now)
            .Select(link => new LinkPage(link.Kind, person.Name, person.Mail, link.Until)).ToListAsync(cancellation);
        var (idle, oldest) = (now - numbers.IdleSession, now - numbers.LongestSession);
        var signIns = await db.Set<SignInRow>()
            .CountAsync(row => row.PersonId == id && row.EndedAt == null && row.SeenAt >= idle && row.BegunAt >= oldest, cancellation);
        return new PersonPage(PersonLine.Of(person, now, numbers), links, signIns, await ActHistory.Of(db, id, cancellation));
    }
}
