using Guankao.Identity.People;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>Takes what tells who a person is out of accounts whose time has passed (去識別化). Acts keep the names they were done under.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Why">On what ground.</param>
public sealed record PseudonymiseAccounts(Actor Actor, string Why);

/// <summary>Does <see cref="PseudonymiseAccounts"/>.</summary>
public sealed class PseudonymiseAccountsHandler(LedgerStore store, TimeProvider time)
{
    private const string Gone = "@gone.invalid";

    /// <summary>How many accounts have passed their time.</summary>
    public async Task<int> Waiting(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await Ripe(db, time.GetUtcNow().UtcDateTime).CountAsync(cancellation);
    }

    /// <summary>Does it for all of them, or says why not; says how many.</summary>
    public async Task<Outcome<int>> Do(PseudonymiseAccounts command, CancellationToken cancellation)
    {
        if (PersonForChange.KeepersOnly(command.Actor) is { } keepers)
        {
            return keepers;
        }

        if (string.IsNullOrWhiteSpace(command.Why))
        {
            return new Refusal("reason-missing", new("請寫理由。", "Give the reason."));
        }

        await using var ledger = await store.Write(cancellation);
        var people = await Ripe(ledger.Db, ledger.Now).Include(row => row.OldPasswords).Include(row => row.Passkeys).ToListAsync(cancellation);
        foreach (var person in people)
        {
            (person.Name, person.Mail) = ($"離職人員 {person.Id:N}", $"{person.Id:N}{Gone}");
            (person.PasswordHash, person.CitySubject, person.Language, person.FeedHash) = (null, null, null, null);
            person.OldPasswords.ForEach(old => old.Hash = "");
            person.Passkeys.ForEach(key => key.Name = "");
            await ledger.Db.Set<SignInRow>().Where(row => row.PersonId == person.Id).ForEachAsync(row => row.Device = "", cancellation);
            ledger.Record(new NewAct("AccountPseudonymised", person.Id, command.Actor.Name, command.Why.Trim(), null, []));
        }

        if (people.Count > 0)
        {
            await ledger.Commit(cancellation);
        }

        return people.Count;
    }

    private static IQueryable<Person> Ripe(AppDb db, DateTime now)
    {
        var before = now.AddYears(-RetentionTable.Shipped.Of("accounts").Years!.Value);
        return db.Set<Person>().Where(row => row.DisabledAt != null && row.DisabledAt < before && !row.Mail.EndsWith(Gone));
    }
}
