using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Guankao.Store;

/// <summary>One change of the ledger: the rows and the acts that tell of them, together or not at all.</summary>
public sealed class LedgerTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly LedgerStore _store;
    private readonly List<NewAct> _acts = [];

    internal LedgerTransaction(AppDb db, IDbContextTransaction transaction, TimeProvider time, LedgerStore store)
    {
        (Db, _transaction, _store) = (db, transaction, store);
        Now = ActChain.Whole(time.GetUtcNow().UtcDateTime);
    }

    /// <summary>The tables.</summary>
    public AppDb Db { get; }

    /// <summary>The instant of the whole change, UTC, whole milliseconds.</summary>
    public DateTime Now { get; }

    /// <summary>How many acts it will leave.</summary>
    public int Acts => _acts.Count;

    /// <summary>Writes down what was done; it is chained when the change is committed.</summary>
    public void Record(NewAct act) => _acts.Add(act);

    /// <summary>Chains the acts, saves and commits.</summary>
    public async Task Commit(CancellationToken cancellation)
    {
        var last = await Db.Set<Act>().OrderByDescending(act => act.Number)
            .Select(act => new { act.Number, act.Hash }).FirstOrDefaultAsync(cancellation);
        var (number, hash) = (last?.Number ?? 0, last?.Hash ?? ActChain.Root);
        foreach (var act in _acts)
        {
            var link = ActChain.Link(act, ++number, hash, Now);
            Db.Add(link);
            hash = link.Hash;
        }

        await Db.SaveChangesAsync(cancellation);
        var subjects = _acts.Select(act => act.Subject).Distinct().ToList();
        foreach (var follower in _store.Followers)
        {
            await follower.Follow(Db, subjects, cancellation);
        }

        await _transaction.CommitAsync(cancellation);
        _store.Committed();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Db.DisposeAsync();
    }
}
