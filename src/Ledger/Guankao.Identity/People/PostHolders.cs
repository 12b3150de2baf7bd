using Guankao.Identity.People;
using Guankao.Identity.Signing;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>Somebody who holds a post today and can be written to.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">As written into acts.</param>
/// <param name="Mail">Where to.</param>
/// <param name="Language">The language that they chose for letters; null for the city's own.</param>
public sealed record PostHolder(Guid Id, string Name, string Mail, string? Language);

/// <summary>Who holds a post today; asked anew each time, since posts change.</summary>
public static class PostHolders
{
    /// <summary>Those who hold the role there; disabled accounts hold nothing.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="role">Which role.</param>
    /// <param name="agency">Full name of the agency; null for the whole city.</param>
    /// <param name="city">The city of this ledger, for the full names of agencies.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<PostHolder>> At(
        AppDb db, Role role, string? agency, string? city, DateTime now, CancellationToken cancellation)
    {
        var today = OfficeDay.Of(now);
        var people = await db.Set<Person>().AsNoTracking().Include(person => person.Posts)
            .Where(person => person.DisabledAt == null && person.Posts.Any(post => post.Role == role && post.EndedAt == null))
            .OrderBy(person => person.Name).ToListAsync(cancellation);
        return [.. people.Where(person => HeldToday.Of(person.Posts, city, today).Contains(new Post(role, agency))).Select(Line)];
    }

    /// <summary>The agencies at which somebody holds the role today.</summary>
    public static async Task<IReadOnlyList<string>> Agencies(AppDb db, Role role, string? city, DateTime now, CancellationToken cancellation)
    {
        var today = OfficeDay.Of(now);
        var people = await db.Set<Person>().AsNoTracking().Include(person => person.Posts)
            .Where(person => person.DisabledAt == null && person.Posts.Any(post => post.Role == role && post.EndedAt == null)).ToListAsync(cancellation);
        return [.. people.SelectMany(person => HeldToday.Of(person.Posts, city, today)).Where(post => post.Role == role).Select(post => post.Agency).OfType<string>()
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>One person; null where the account is disabled.</summary>
    public static async Task<PostHolder?> Of(AppDb db, Guid person, CancellationToken cancellation) =>
        await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == person && row.DisabledAt == null, cancellation) is { } found ? Line(found) : null;

    internal static PostHolder Line(Person person) => new(person.Id, person.Name, person.Mail, person.Language);
}
