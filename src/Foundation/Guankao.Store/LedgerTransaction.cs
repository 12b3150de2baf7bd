using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Guankao.Store;

/// <summary>One change of the ledger: the rows and the acts that tell of them, together or not at all.</summary>
public sealed class LedgerTransaction : IAsyncDisposable
{
    // The change tracker is fine for what a person does; a new calendar moves a whole city's deadlines.
    private const int ManyActs = 500;

    private readonly IDbContextTransaction _transaction;
    private readonly LedgerStore _store;
    private readonly List<NewAct> _acts = [];
    private readonly HashSet<Guid> _subjects = [];
    private readonly HashSet<Guid> _announced = [];
    private int _left;

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
    public void Record(NewAct act)
    {
        _acts.Add(act);
        _subjects.Add(act.Subject);
    }

    /// <summary>The same for a subject that nobody follows: what readers see is not built anew for it.</summary>
    public void RecordUnfollowed(NewAct act) => _acts.Add(act);

    /// <summary>Whoever waits for a subject at the <see cref="LedgerBell"/>, on any node, is told once this is committed.</summary>
    public void Announce(Guid subject) => _announced.Add(subject);

    /// <summary>Chains the acts, saves and commits.</summary>
    public async Task Commit(CancellationToken cancellation)
    {
        var last = await Db.Set<Act>().OrderByDescending(act => act.Number)
            .Select(act => new { act.Number, act.Hash }).FirstOrDefaultAsync(cancellation);
        var links = Chained(last?.Number ?? 0, last?.Hash ?? ActChain.Root);
        if (_acts.Count < ManyActs)
        {
            Db.AddRange(links);
            await Db.SaveChangesAsync(cancellation);
        }
        else
        {
            await Db.SaveChangesAsync(cancellation);
            await Db.Dialect.Insert(Db, ActRows.Of(links), cancellation);
        }

        var kinds = _acts.Select(act => act.Kind).ToHashSet();
        foreach (var follower in _store.Followers)
        {
            await follower.Follow(Db, kinds, [.. _subjects], cancellation);
        }

        await Db.Dialect.Announce(Db, _announced, cancellation);
        await _transaction.CommitAsync(cancellation);
        _store.Committed(_announced);
        Leave();
    }

    // One after another as they are written: a chain of twenty thousand need not stand in memory.
    private IEnumerable<Act> Chained(long number, string hash)
    {
        foreach (var act in _acts)
        {
            var link = ActChain.Link(act, ++number, hash, Now);
            hash = link.Hash;
            yield return link;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
            await Db.DisposeAsync();
        }
        finally
        {
            Leave();
        }
    }

    // The next writer comes in once, however often this one says goodbye.
    private void Leave()
    {
        if (Interlocked.Exchange(ref _left, 1) == 0)
        {
            _store.Leave();
        }
    }
}
