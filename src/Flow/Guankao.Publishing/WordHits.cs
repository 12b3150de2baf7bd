using Guankao.Store;
using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>
/// The commitments that hold some words, in memory: few enough that filters, counts and orders cost nothing more, so that
/// a common word is as fast as a rare one.
/// </summary>
/// <param name="Rows">At most as many as were asked for.</param>
/// <param name="Marks">Their marks.</param>
/// <param name="All">False where more hold the words; then these are the first that were entered.</param>
/// <param name="AtLeast">At least so many hold the words, told no further than pages can be turned.</param>
internal sealed record WordHits(IReadOnlyList<PublishedCommitment> Rows, ILookup<Guid, PublishedMark> Marks, bool All, int AtLeast)
{
    /// <summary>How many are looked at for words alone.</summary>
    public const int Most = 500;

    /// <summary>How many are looked at where filters narrow them.</summary>
    public const int MostToFilter = 5_000;

    /// <param name="db">The tables.</param>
    /// <param name="words">What was typed.</param>
    /// <param name="most">How many are looked at.</param>
    /// <param name="marked">False where marks are wanted only if they can be counted, of all that hold the words.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<WordHits> Of(AppDb db, string words, int most, bool marked, CancellationToken cancellation)
    {
        if (await SearchText.First(db, words, most, cancellation) is not { Subjects.Count: > 0 } found)
        {
            return None;
        }

        var hits = await Of(db, [.. found.Subjects], found.All, marked || found.All, cancellation);
        var more = found.All ? null : await SearchText.AtLeast(db, words, BrowseCommitments.Reach + 1, cancellation);
        return hits with { AtLeast = Math.Max(hits.Rows.Count, more ?? 0) };
    }

    /// <summary>Those of some commitments that somebody else found.</summary>
    public static Task<WordHits> Of(AppDb db, List<Guid> ids, bool all, CancellationToken cancellation) => Of(db, ids, all, marked: true, cancellation);

    private static async Task<WordHits> Of(AppDb db, List<Guid> ids, bool all, bool marked, CancellationToken cancellation)
    {
        var rows = await db.Set<PublishedCommitment>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);
        var marks = !marked ? NoMarks : (await db.Set<PublishedMark>().AsNoTracking()
            .Where(mark => ids.Contains(mark.CommitmentId)).ToListAsync(cancellation)).ToLookup(mark => mark.CommitmentId);
        return new WordHits(rows, marks, all, rows.Count);
    }

    /// <summary>None.</summary>
    public static WordHits None => new([], NoMarks, true, 0);

    private static ILookup<Guid, PublishedMark> NoMarks { get; } = Array.Empty<PublishedMark>().ToLookup(mark => mark.CommitmentId);

    /// <summary>Those that answer the filters that the kept counts do not know.</summary>
    public IEnumerable<PublishedCommitment> Special(CommitmentSearch search) =>
        Rows.Where(row => search.Marks().Where(mark => mark.Kind != PublishedMark.Agency).All(mark => Has(row, mark.Kind, mark.Value)));

    /// <summary>Those that answer every filter, in the order asked for.</summary>
    public IReadOnlyList<PublishedCommitment> Answering(CommitmentSearch search) => Sorted(
        Special(search).Where(row => Same(row.Domain, search.Domain) && Same(row.Grade, search.Grade)
            && (search.Verdict is null || row.Goal == search.Verdict) && Has(row, PublishedMark.Agency, search.Agency)), search);

    /// <summary>Their counts.</summary>
    public IEnumerable<(CountKey Key, Tally Count)> Cells(CommitmentSearch search)
    {
        foreach (var row in Special(search))
        {
            yield return (CountKey.Of(row, false, row.Lead), Tally.Of(row));
            foreach (var mark in Marks[row.Id].Where(mark => mark.Kind == PublishedMark.Agency && mark.Value != row.Lead))
            {
                yield return (CountKey.Of(row, true, mark.Value), Tally.Of(row));
            }
        }
    }

    private static IReadOnlyList<PublishedCommitment> Sorted(IEnumerable<PublishedCommitment> rows, CommitmentSearch search)
    {
        var (down, order) = (search.Descending, StringComparer.Ordinal);
        var sorted = search.Sort switch
        {
            CommitmentSort.Due => By(rows.OrderBy(row => row.Due is null), row => row.Due, Comparer<DateOnly?>.Default, down),
            CommitmentSort.Agency => By(rows.OrderBy(row => row.Lead is null), row => row.Lead, order, down),
            CommitmentSort.Grade => By(rows.OrderBy(row => row.Grade is null), row => row.Grade, order, down),
            CommitmentSort.Findings => By(rows.OrderBy(_ => 0), row => row.Weighty, Comparer<int>.Default, down),
            _ => By(rows.OrderBy(row => row.Number is null), row => row.Place, Comparer<int>.Default, down),
        };
        return [.. sorted.ThenBy(row => row.Place).ThenBy(row => row.Id)];
    }

    private static IOrderedEnumerable<PublishedCommitment> By<TKey>(
        IOrderedEnumerable<PublishedCommitment> rows, Func<PublishedCommitment, TKey> key, IComparer<TKey>? order, bool descending) =>
        descending ? rows.ThenByDescending(key, order) : rows.ThenBy(key, order);

    private static bool Same(string? value, string? asked) => string.IsNullOrWhiteSpace(asked) || value == asked.Trim();

    private bool Has(PublishedCommitment row, string kind, string? asked) =>
        string.IsNullOrWhiteSpace(asked) || Marks[row.Id].Any(mark => mark.Kind == kind && mark.Value == asked.Trim());
}
