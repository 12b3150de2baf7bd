using Guankao.Identity.People;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>Whether anybody has an account: before that, the machine's owner needs none.</summary>
public sealed class AccountsExist(LedgerStore store)
{
    private bool _known;

    /// <summary>Once true, always true: people are never deleted.</summary>
    public async Task<bool> Ask(CancellationToken cancellation)
    {
        if (_known)
        {
            return true;
        }

        await using var db = await store.Read(cancellation);
        return _known = await db.Set<Person>().AnyAsync(cancellation);
    }
}
