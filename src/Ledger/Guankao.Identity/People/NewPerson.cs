using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>Enters a person, inside another change.</summary>
internal static class NewPerson
{
    private const int NameLength = 60;

    public static async Task<Outcome<Person>> Of(LedgerTransaction ledger, string? name, string? mail, CancellationToken cancellation)
    {
        var (called, folded) = (Cleaned(name), Mail.Fold(mail));
        if (called.Length == 0)
        {
            return IdentityRefusals.NoName;
        }

        if (!Mail.IsAddress(mail))
        {
            return IdentityRefusals.BadMail;
        }

        var others = ledger.Db.Set<Person>();
        if (await others.AnyAsync(row => row.Mail == folded, cancellation))
        {
            return IdentityRefusals.MailTaken;
        }

        if (await others.AnyAsync(row => row.Name == called, cancellation))
        {
            return IdentityRefusals.NameTaken;
        }

        var person = new Person { Id = Guid.CreateVersion7(), Name = called, Mail = folded, MadeAt = ledger.Now };
        ledger.Db.Add(person);
        return person;
    }

    // A name stands in acts, pages and files: one line, no invisible characters.
    private static string Cleaned(string? name)
    {
        var text = new string([.. (name ?? "").Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)]).Trim();
        return text.Length > NameLength ? text[..NameLength] : text;
    }
}

/// <summary>Gives a post, inside another change.</summary>
internal static class NewPost
{
    public static void Of(LedgerTransaction ledger, Person person, Role role, string? agency, DateOnly from, DateOnly? until, string who)
    {
        ledger.Db.Add(new HeldPost { Id = Guid.CreateVersion7(), PersonId = person.Id, Role = role, Agency = agency, From = from, Until = until });
        ledger.Record(new NewAct("PostGiven", person.Id, who, "", null,
        [
            new ActChange("name", null, person.Name), new ActChange("post", null, PostWords.Of(role, agency)),
            new ActChange("from", null, PostWords.Day(from)), .. until is { } last ? [new ActChange("until", null, PostWords.Day(last))] : Array.Empty<ActChange>(),
        ]));
    }
}

/// <summary>Posts in words, for acts.</summary>
internal static class PostWords
{
    public static string Of(Role role, string? agency) => (agency ?? "") + RoleNames.Of(role).ZhHant;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
