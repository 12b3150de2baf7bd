using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>Proofs that have signed somebody in: a challenge or a state that was answered is spent.</summary>
internal static class UsedProof
{
    public static Task<bool> Known(LedgerTransaction ledger, string proof, CancellationToken cancellation)
    {
        var hash = Secret.HashOf(proof);
        return ledger.Db.Set<SignInRow>().AnyAsync(row => row.Proof == hash, cancellation);
    }
}
