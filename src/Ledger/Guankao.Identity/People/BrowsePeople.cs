using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>What the list of people is narrowed to.</summary>
/// <param name="Words">Part of a name, an e-mail or an agency.</param>
/// <param name="Role">Who holds this role.</param>
/// <param name="Waiting">Only those who asked for a new password.</param>
/// <param name="Page">Which page, from 1.</param>
public sealed record PeopleSearch(string? Words = null, Role? Role = null, bool Waiting = false, int Page = 1);

/// <summary>The list of people, for those who manage them: <c>await browse.Ask(actor, search, ct)</c>.</summary>
public sealed class BrowsePeople(LedgerStore store, SecurityNumbers numbers, TimeProvider time)
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    /// <summary>Those whom the actor may see, by name.</summary>
    public async Task<Page<PersonLine>> Ask(Actor actor, PeopleSearch search, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var people = db.Set<Person>().Where(PeopleInReach.Of(actor));
        if (search.Words?.Trim() is { Length: > 0 } words)
        {
            people = people.Where(person => person.Name.Contains(words) || person.Mail.Contains(words)
                || person.Posts.Any(post => post.EndedAt == null && post.Agency!.Contains(words)));
        }

        if (search.Role is { } role)
        {
            people = people.Where(person => person.Posts.Any(post => post.EndedAt == null && post.Role == role));
        }

        if (search.Waiting)
        {
            people = people.Where(person => person.ResetAskedAt != null);
        }

        var total = await people.CountAsync(cancellation);
        var number = Math.Clamp(search.Page, 1, Math.Max(1, (total + Size - 1) / Size));
        var rows = await people.Include(person => person.Posts).OrderBy(person => person.Name)
            .Skip((number - 1) * Size).Take(Size).ToListAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        return new Page<PersonLine>([.. rows.Select(person => PersonLine.Of(person, now, numbers))], number, Size, total);
    }
}
