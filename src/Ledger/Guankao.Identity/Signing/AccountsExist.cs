using Guankao.Identity.People;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>Whether anybody has an account: before that, the machine's owner needs none.</summary>
public sealed class AccountsExist(LedgerStore store, LedgerStamp stamp)
{
    private bool _known;
    private string? _none;

    /// <summary>Once true, always true: people are never deleted.</summary>
    public async Task<bool> Ask(CancellationToken cancellation)
    {
        if (_known)
        {
            return true;
        }

        // Nobody gets an account without an act: while the ledger stands still, so does the answer.
        var state = await stamp.Now(cancellation);
        if (_none == state)
        {
            return false;
        }

        await using var db = await store.Read(cancellation);
        _known = await db.Set<Person>().AnyAsync(cancellation);
        _none = _known ? null : state;
        return _known;
    }
}
