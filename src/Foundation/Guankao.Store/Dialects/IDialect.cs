using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store;

/// <summary>Everything that differs between the two stores, and nothing else.</summary>
internal interface IDialect
{
    /// <summary>How words are found.</summary>
    ISearchIndex Search { get; }

    /// <summary>True where the whole database has one writer at a time, whatever it writes.</summary>
    bool HasOneWriter { get; }

    /// <summary>Connects.</summary>
    void Connect(DbContextOptionsBuilder options, StoreAddress address);

    /// <summary>Where what may be a moment old may be read; null where there is one host alone.</summary>
    StoreAddress? Standby(StoreAddress address);

    /// <summary>Last touches to the model.</summary>
    void Finish(ModelBuilder model);

    /// <summary>Waits inside the open transaction until no other writer is at work.</summary>
    Task WaitForTurn(AppDb db, CancellationToken cancellation);

    /// <summary>Adds many rows inside the open transaction.</summary>
    Task Insert(AppDb db, ManyRows rows, CancellationToken cancellation);

    /// <summary>Changes many rows inside the open transaction; the first column of each is the key.</summary>
    Task Update(AppDb db, ManyRows rows, CancellationToken cancellation);

    /// <summary>Settings that live in the database itself; done once after each migration.</summary>
    Task Settle(AppDb db, CancellationToken cancellation);

    /// <summary>Opens the database at one moment: whatever is read through it until it is disposed was true together, and nobody waits for it.</summary>
    Task<IAsyncDisposable> Moment(AppDb db, CancellationToken cancellation);

    /// <summary>True where a table of that name lies in the database.</summary>
    Task<bool> HasTable(AppDb db, string table, CancellationToken cancellation);

    /// <summary>Bytes of the whole database on its disk.</summary>
    Task<long> Bytes(AppDb db, CancellationToken cancellation);

    /// <summary>The largest tables with what they take, their indexes included; empty where the store cannot tell.</summary>
    Task<IReadOnlyList<TableSize>> Largest(AppDb db, int most, CancellationToken cancellation);

    /// <summary>Brings what the database counts itself in step with rows that were put there with their numbers.</summary>
    Task Filled(AppDb db, CancellationToken cancellation);

    /// <summary>Tells every node, once the open transaction has committed, that something of these subjects changed.</summary>
    Task Announce(AppDb db, IReadOnlyCollection<Guid> subjects, CancellationToken cancellation);

    /// <summary>Hears what other programs announce, until it is stopped or the line breaks.</summary>
    /// <param name="listens">Called once it does; never where announcements do not leave their own program.</param>
    /// <param name="ring">Called for each subject.</param>
    /// <param name="cancellation">Stops it.</param>
    Task Hear(Action listens, Action<Guid> ring, CancellationToken cancellation);
}
