using Guankao.Identity.People;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>A link that somebody asked for, to be sent to the address that the ledger knows and nowhere else.</summary>
/// <param name="To">Whose.</param>
/// <param name="Link">The link; its secret is in no table.</param>
public sealed record AskedLink(PostHolder To, IssuedLink Link);

/// <summary>
/// Makes the links that people asked for with <see cref="AskReset"/>, where the city sends letters. The work is done apart from
/// the asking, so that its length tells nobody which accounts exist.
/// </summary>
public sealed class IssueAskedLinksHandler(LedgerStore store, SecurityNumbers numbers)
{
    private const string Courier = "guankao";

    // One letter in ten minutes at most, so that nobody's mailbox is filled by somebody else's asking; after an hour only a keeper answers.
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>The links, each made and written down.</summary>
    public async Task<IReadOnlyList<AskedLink>> Do(CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var (since, last) = (ledger.Now - Patience, ledger.Now - Between);
        var asking = await ledger.Db.Set<Person>().Where(row => row.DisabledAt == null && row.ResetAskedAt != null && row.ResetAskedAt > since
            && !ledger.Db.Set<OneTimeLink>().Any(link => link.PersonId == row.Id && link.MadeAt > last)).ToListAsync(cancellation);
        var made = new List<AskedLink>();
        foreach (var person in asking)
        {
            made.Add(new AskedLink(PostHolders.Line(person), await NewLink.Of(ledger, LinkKind.Reset, person, Courier, numbers, cancellation)));
        }

        if (made.Count > 0)
        {
            await ledger.Commit(cancellation);
        }

        return made;
    }

    /// <summary>Tells that the mail server has it: the asking is answered, and no keeper needs to.</summary>
    public async Task Answered(Guid person, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var asked = await ledger.Db.Set<Person>().SingleAsync(row => row.Id == person, cancellation);
        asked.ResetAskedAt = null;
        ledger.Record(new Store.Acts.NewAct("ResetLetterSent", person, Courier, "", null, []));
        await ledger.Commit(cancellation);
    }
}
