using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>
/// Orders of the list. What has no value stands last both ways, and ties keep the order of the table. The two parts are
/// asked for apart: an index cannot be read in an order that puts what is lacking at another end than the index does.
/// </summary>
internal static class ListingOrder
{
    // Before this many rows, one question is cheaper than two.
    private const int Deep = 500;

    public static Task<List<PublishedCommitment>> Read(
        PublishedCube cube, ListingFilters filters, CommitmentSearch search, int skip, int take, CancellationToken cancellation)
    {
        var rows = filters.All();
        return search.Sort switch
        {
            CommitmentSort.Due => Read(rows, row => row.Due != null, row => row.Due, search.Descending, skip, take, cancellation),
            CommitmentSort.Agency => Read(rows, row => row.Lead != null, row => row.Lead, search.Descending, skip, take, cancellation),
            CommitmentSort.Grade => Read(rows, row => row.Grade != null, row => row.Grade, search.Descending, skip, take, cancellation),
            CommitmentSort.Findings => Ordered(rows, row => row.Weighty, search.Descending).Skip(skip).Take(take).ToListAsync(cancellation),

            // What has no number has the last place of all: asked for by its place it is found in the index.
            _ when search.Descending => Read(rows, row => row.Place != int.MaxValue, row => row.Place, true, skip, take, cancellation),
            _ => InPlaceOrder(cube, filters, search, skip, take, cancellation),
        };
    }

    // What is turned over is counted in an index alone: only the rows of the page itself are fetched. Where no one index holds
    // what is asked for, the order is read once and pages are cut out of it.
    private static async Task<List<PublishedCommitment>> InPlaceOrder(
        PublishedCube cube, ListingFilters filters, CommitmentSearch search, int skip, int take, CancellationToken cancellation)
    {
        if (skip < Deep && !filters.HasMarks)
        {
            return await filters.InPlaceOrder().Skip(skip).Take(take).ToListAsync(cancellation);
        }

        var ids = filters.MarkAlone is not null || filters.HasNone
            ? await filters.IdsInPlaceOrder().Skip(skip).Take(take).ToListAsync(cancellation)
            : (await cube.Order(search, filters, cancellation)).Skip(skip).Take(take).ToList();
        var rows = await filters.ById(ids).ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.Place).ThenBy(row => ids.IndexOf(row.Id))];
    }

    private static async Task<List<PublishedCommitment>> Read<TKey>(
        IQueryable<PublishedCommitment> rows, Expression<Func<PublishedCommitment, bool>> has,
        Expression<Func<PublishedCommitment, TKey>> key, bool descending, int skip, int take, CancellationToken cancellation)
    {
        var found = await Ordered(rows.Where(has), key, descending).Skip(skip).Take(take).ToListAsync(cancellation);
        if (found.Count == take)
        {
            return found;
        }

        var before = found.Count > 0 || skip == 0 ? skip + found.Count : await rows.CountAsync(has, cancellation);
        var lacks = Expression.Lambda<Func<PublishedCommitment, bool>>(Expression.Not(has.Body), has.Parameters);
        found.AddRange(await rows.Where(lacks).OrderBy(row => row.Place).ThenBy(row => row.Id)
            .Skip(Math.Max(0, skip - before)).Take(take - found.Count).ToListAsync(cancellation));
        return found;
    }

    private static IOrderedQueryable<PublishedCommitment> Ordered<TKey>(
        IQueryable<PublishedCommitment> rows, Expression<Func<PublishedCommitment, TKey>> key, bool descending) =>
        (descending ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(row => row.Place).ThenBy(row => row.Id);
}
