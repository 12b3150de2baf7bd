using Guankao.Audit;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>
/// The counts of one state of the ledger in memory: every total of the overview and every number beside a filter comes
/// from some ten thousand cells and not from a million rows.
/// </summary>
internal sealed class PublishedCube(
    IReadOnlyList<(CountKey Key, Tally Count)> cells, IReadOnlyDictionary<string, int> domains,
    IReadOnlyDictionary<(string Kind, string Value), int> tallies)
{
    // What very different visitors ask of one state is the same few hundred questions.
    private readonly KeptAnswers _answers = new(2_000);

    // Each holds as many ids as one can turn pages to, 160 kB.
    private readonly KeptAnswers _orders = new(200);

    /// <summary>Every cell.</summary>
    public IReadOnlyList<(CountKey Key, Tally Count)> Cells => cells;

    /// <summary>An answer worked out once for this state.</summary>
    public T Once<T>(object question, Func<T> work)
        where T : class => _answers.Once(question, () => Task.FromResult(work()), CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>The same where the database has to be asked.</summary>
    public ValueTask<T> Once<T>(object question, Func<Task<T>> work, CancellationToken cancellation)
        where T : class => _answers.Once(question, work, cancellation);

    /// <summary>
    /// The ids of a narrowed list in the order of the table as far as one can turn pages, and one more where there are
    /// more; asked for once for this state.
    /// </summary>
    public ValueTask<List<Guid>> Order(CommitmentSearch search, ListingFilters filters, CancellationToken cancellation) => _orders.Once(
        search with { Sort = default, Descending = false, Page = 1, Size = 1 },
        () => filters.IdsInPlaceOrder().Take(BrowseCommitments.Reach + 1).ToListAsync(cancellation), cancellation);

    /// <summary>How many commitments have a mark of a kind, by value.</summary>
    public IEnumerable<(string Value, int Count)> Tallies(string kind) =>
        tallies.Where(tally => tally.Key.Kind == kind).Select(tally => (tally.Key.Value, tally.Value));

    /// <summary>How many commitments have a mark.</summary>
    public int Tally(string kind, string value) => tallies.GetValueOrDefault((kind, value));

    /// <summary>Where a domain stands in the city's table.</summary>
    public int PlaceOf(string domain) => domains.GetValueOrDefault(domain, int.MaxValue);

    public static async Task<PublishedCube> Read(AppDb db, CancellationToken cancellation)
    {
        var rows = await db.Set<PublishedCount>().AsNoTracking().ToListAsync(cancellation);
        var tallies = await db.Set<PublishedTally>().AsNoTracking().ToListAsync(cancellation);
        var domains = new Dictionary<string, int>();
        foreach (var domain in rows.Select(row => row.Domain).Where(name => name.Length > 0).Distinct())
        {
            domains[domain] = await db.Set<PublishedCommitment>().Where(row => row.Domain == domain)
                .OrderBy(row => row.Place).ThenBy(row => row.Id).Select(row => row.Place).FirstOrDefaultAsync(cancellation);
        }

        return new PublishedCube(
            [.. rows.Select(Cell)], domains, tallies.ToDictionary(row => (row.Kind, row.Value), row => row.Count));
    }

    /// <summary>The same of a few rows alone, where a search is too special for the kept counts.</summary>
    public PublishedCube Of(IEnumerable<(CountKey Key, Tally Count)> few) => new([.. few], domains, tallies);

    private static (CountKey, Tally) Cell(PublishedCount row) => (
        new CountKey(row.Helping, row.Agency, row.Domain, row.Grade, row.Goal, row.Official, row.Evidence, row.Schedule),
        new Tally(row.Commitments, row.Milestones, row.OnTime, row.Late, row.Partly, row.NotMet, row.NoEvidence, row.Unclear));
}

/// <summary>The cube of the ledger as it is: read once for each state. <c>await cubes.Now(ct)</c>.</summary>
public sealed class CubeShelf(LedgerStore store, PublishedStamp stamp) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile Kept? _kept;

    internal async ValueTask<PublishedCube> Now(CancellationToken cancellation)
    {
        var state = await stamp.Now(cancellation);
        if (_kept is { } known && known.State == state)
        {
            return known.Cube;
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            if (_kept is not { } read || read.State != state)
            {
                await using var db = await store.Read(cancellation);
                _kept = read = new Kept(state, await PublishedCube.Read(db, cancellation));
            }

            return read.Cube;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private sealed record Kept(string State, PublishedCube Cube);
}
