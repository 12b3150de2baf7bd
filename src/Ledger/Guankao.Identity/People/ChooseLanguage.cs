using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>Chooses the language of one's own letters.</summary>
/// <param name="Actor">Whose.</param>
/// <param name="Language"><c>zh-Hant</c> or <c>en</c>; empty for the city's own.</param>
public sealed record ChooseLanguage(Actor Actor, string? Language);

/// <summary>Does <see cref="ChooseLanguage"/>.</summary>
public sealed class ChooseLanguageHandler(LedgerStore store)
{
    private static readonly string[] Spoken = ["zh-Hant", "en"];

    /// <summary>Chooses it, or says why not.</summary>
    public async Task<Outcome<PersonReceipt>> Do(ChooseLanguage command, CancellationToken cancellation)
    {
        var wanted = string.IsNullOrEmpty(command.Language) ? null : command.Language;
        if (wanted is not null && !Spoken.Contains(wanted))
        {
            return new Refusal("language-unknown", new("請選「中文」或「English」。", "Choose 中文 or English."));
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<Person>().FirstOrDefaultAsync(row => row.Id == command.Actor.Id, cancellation) is not { } person)
        {
            return IdentityRefusals.NoSuchPerson;
        }

        if (person.Language != wanted)
        {
            ledger.Record(new NewAct("LanguageChosen", person.Id, person.Name, "", null, [new ActChange("language", person.Language, wanted)]));
            person.Language = wanted;
            await ledger.Commit(cancellation);
        }

        return new PersonReceipt(person.Id);
    }
}

/// <summary>The language that somebody chose for letters: <c>await own.Ask(actor, ct)</c>.</summary>
public sealed class OwnLanguage(LedgerStore store)
{
    /// <summary><c>zh-Hant</c> or <c>en</c>; null for the city's own.</summary>
    public async Task<string?> Ask(Actor actor, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<Person>().Where(row => row.Id == actor.Id).Select(row => row.Language).FirstOrDefaultAsync(cancellation);
    }
}
