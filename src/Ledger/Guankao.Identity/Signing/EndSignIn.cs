using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>Ends one of one's own sign-ins, or all but one.</summary>
/// <param name="Actor">Whose.</param>
/// <param name="Id">Which; where <paramref name="Others"/>, the one that stays.</param>
/// <param name="Others">True to end all the others.</param>
public sealed record EndSignIn(Actor Actor, Guid Id, bool Others = false);

/// <summary>Does <see cref="EndSignIn"/>; a stolen cookie is worth nothing from then on.</summary>
public sealed class EndSignInHandler(LedgerStore store)
{
    /// <summary>Ends them; ending what has ended does nothing.</summary>
    public async Task Do(EndSignIn command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var rows = await ledger.Db.Set<SignInRow>()
            .Where(row => row.PersonId == command.Actor.Id && row.EndedAt == null && (row.Id == command.Id) != command.Others).ToListAsync(cancellation);
        rows.ForEach(row => row.EndedAt = ledger.Now);
        if (rows.Count > 0)
        {
            ledger.Record(new NewAct("SignedOut", command.Actor.Id, command.Actor.Name, "", null, []));
            await ledger.Commit(cancellation);
        }
    }

    /// <summary>Ends every sign-in of a person, inside another change.</summary>
    internal static async Task EndAll(LedgerTransaction ledger, Guid person, CancellationToken cancellation) =>
        (await ledger.Db.Set<SignInRow>().Where(row => row.PersonId == person && row.EndedAt == null).ToListAsync(cancellation))
            .ForEach(row => row.EndedAt = ledger.Now);
}
