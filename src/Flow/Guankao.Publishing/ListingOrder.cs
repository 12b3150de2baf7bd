using System.Linq.Expressions;

namespace Guankao.Publishing;

/// <summary>Orders of the list. What has no value stands last both ways, and ties keep the order of the table.</summary>
internal static class ListingOrder
{
    public static IQueryable<ListedCommitment> Sorted(this IQueryable<ListedCommitment> rows, CommitmentSort sort, bool descending) =>
        (sort switch
        {
            CommitmentSort.Due => rows.By(row => row.Due == null, row => row.Due, descending),
            CommitmentSort.Agency => rows.By(row => row.Lead == null, row => row.Lead, descending),
            CommitmentSort.Grade => rows.By(row => row.Grade == null, row => row.Grade, descending),
            CommitmentSort.Findings => rows.By(row => row.Weighty == null, row => row.Weighty, descending),
            _ => rows.By(row => row.Number == null, row => row.Number, descending),
        })
        .ThenBy(row => row.Number == null).ThenBy(row => row.Number).ThenBy(row => row.Id);

    private static IOrderedQueryable<ListedCommitment> By<TKey>(
        this IQueryable<ListedCommitment> rows, Expression<Func<ListedCommitment, bool>> lacking,
        Expression<Func<ListedCommitment, TKey>> key, bool descending)
    {
        var ordered = rows.OrderBy(lacking);
        return descending ? ordered.ThenByDescending(key) : ordered.ThenBy(key);
    }
}
