using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>What changed of one commitment.</summary>
/// <param name="Commitment">Which.</param>
/// <param name="Acts">Its acts, newest first.</param>
public sealed record ChangedCommitment(CommitmentRow Commitment, IReadOnlyList<PublishedAct> Acts)
{
    /// <summary>When it changed last.</summary>
    public DateTime When => Acts[0].When;

    /// <summary>True where it came onto the ledger in this time.</summary>
    public bool IsNew => Acts.Any(act => act.Kind == "CommitmentOpened");

    /// <summary>Every field that stands differently now than at the beginning of this time, whatever lay between; what was written for the first time is left out.</summary>
    public IReadOnlyList<PublishedChange> Moved =>
    [
        .. Acts.Reverse().SelectMany(act => act.Changes).GroupBy(change => change.What)
            .Select(same => new PublishedChange(same.Key, same.First().Old, same.Last().New))
            .Where(change => change.Old is not null && change.Old != change.New),
    ];
}

/// <summary>What changed since a day.</summary>
/// <param name="Since">The day.</param>
/// <param name="Changed">Commitments, the last changed first: those of one page.</param>
/// <param name="Total">How many changed at all.</param>
/// <param name="More">True where more acts were done than are looked at, so that there may be more than <paramref name="Total"/>.</param>
public sealed record RecentChanges(DateOnly Since, IReadOnlyList<ChangedCommitment> Changed, int Total, bool More);

/// <summary>What changed since: <c>await changes.Ask(since, search, ct)</c>.</summary>
public sealed class ShowChanges(LedgerStore store)
{
    private const int MostActs = 2_000;

    /// <summary>What changed since the morning of a day in Taiwan, narrowed by agency and domain of the search.</summary>
    /// <param name="since">The day, inclusive.</param>
    /// <param name="search">Agency and domain.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="size">How many on one.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<RecentChanges> Ask(DateOnly since, CommitmentSearch search, int page, int size, CancellationToken cancellation)
    {
        var from = since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-8);
        await using var db = await store.Read(cancellation);
        var acts = await RecentActs.Since(db, from, MostActs, cancellation);
        var subjects = acts.Select(act => act.Subject).Distinct().ToList();
        var rows = await new ListingFilters(db, search).All().Where(row => subjects.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var veils = await CommitmentVeils.Over(db, rows.Keys, cancellation);
        var changed = acts.Where(act => rows.ContainsKey(act.Subject)).GroupBy(act => act.Subject)
            .Select(same => new ChangedCommitment(rows[same.Key].Row(), [.. same.Select(act => VeiledActs.Of(act.Act, veils[same.Key]))])).ToList();
        return new RecentChanges(since, [.. changed.Skip((page - 1) * size).Take(size)], changed.Count, acts.Count == MostActs);
    }
}
