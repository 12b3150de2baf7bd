using Guankao.Identity.People;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>Asks a keeper for a new one-time link, without being signed in.</summary>
/// <param name="Mail">As typed.</param>
public sealed record AskReset(string? Mail);

/// <summary>Does <see cref="AskReset"/>: nobody learns whether the account exists.</summary>
public sealed class AskResetHandler(LedgerStore store)
{
    /// <summary>Leaves an act either way, so that both take the same work.</summary>
    public async Task Do(AskReset command, CancellationToken cancellation)
    {
        var mail = Mail.Fold(command.Mail);
        await using var ledger = await store.Write(cancellation);
        var person = await ledger.Db.Set<Person>().FirstOrDefaultAsync(row => row.Mail == mail, cancellation);
        if (person is { DisabledAt: null })
        {
            person.ResetAskedAt = ledger.Now;
        }

        ledger.Record(new NewAct("ResetAsked", person?.Id ?? Guid.Empty, person?.Name ?? FailedSignIn.Nobody, "", null, []));
        await ledger.Commit(cancellation);
    }
}
