using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Acts;

/// <summary>What became of the proof.</summary>
/// <param name="Acts">Acts read, up to and with the broken one.</param>
/// <param name="Broken">The first act that does not hold; null where the whole chain does.</param>
/// <param name="Head">Hash of the last act that holds: write it down elsewhere, and a cut tail shows too.</param>
public sealed record ActProof(long Acts, BrokenAct? Broken, string Head);

/// <summary>Where the chain breaks.</summary>
/// <param name="Number">The number the act has, or should have where it is gone.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Subject">Whose history it belongs to.</param>
/// <param name="Fault">How it breaks.</param>
public sealed record BrokenAct(long Number, string Kind, Guid Subject, ActFault Fault);

/// <summary>How a chain of acts can break.</summary>
public enum ActFault
{
    /// <summary>An act before this one is gone.</summary>
    Missing,

    /// <summary>It does not follow the act before it.</summary>
    Unlinked,

    /// <summary>Its words are not the words that were hashed.</summary>
    Altered,
}

/// <summary>Proves the chain of acts from its first link: <c>await verify.Ask(ct)</c>.</summary>
public sealed class VerifyActs(LedgerStore store)
{
    /// <summary>Reads every act in order; stops at the first that does not hold.</summary>
    public async Task<ActProof> Ask(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await Part(db, null, int.MaxValue, cancellation);
    }

    /// <summary>The number of the last act; 0 where there is none.</summary>
    public static async Task<long> Last(AppDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Act>().MaxAsync(act => (long?)act.Number, cancellation) ?? 0;
    }

    /// <summary>Goes on from an earlier proof, so many acts at most.</summary>
    /// <param name="db">The acts.</param>
    /// <param name="proven">What was proven before; null for nothing.</param>
    /// <param name="most">Acts at most.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ActProof> Part(AppDb db, ActProof? proven, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (count, head) = (proven?.Acts ?? 0, proven?.Head ?? ActChain.Root);
        var after = count;
        await foreach (var act in db.Set<Act>().AsNoTracking().Where(act => act.Number > after).OrderBy(act => act.Number).Take(most)
            .AsAsyncEnumerable().WithCancellation(cancellation))
        {
            count++;
            ActFault? fault = act.Number != count ? ActFault.Missing
                : act.Previous != head ? ActFault.Unlinked
                : act.Hash != ActChain.HashOf(act) ? ActFault.Altered
                : null;
            if (fault is { } found)
            {
                var number = found == ActFault.Missing ? count : act.Number;
                return new ActProof(count, new BrokenAct(number, act.Kind, act.Subject, found), head);
            }

            head = act.Hash;
        }

        return new ActProof(count, null, head);
    }
}
